/* Calls that a signal or the end of their thread interrupts; the argument says which. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int pipes[2];
static char data[10];

static void handle(int signal) {
    (void)signal;
}

static void *read_for_ever(void *none) {
    read(pipes[0], data, 10);
    return none;
}

static void *exec(void *none) {
    usleep(200000);
    execl("/bin/true", "true", NULL);
    return none;
}

int main(int count, char **arguments) {
    pthread_t thread;
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    pipe(pipes);
    if (count < 2) {
        return 2;
    }
    if (!strcmp(arguments[1], "restarted")) {
        sigaction(SIGALRM, &action, 0);
        alarm(1);
        if (fork() == 0) {
            sleep(2);
            write(pipes[1], data, 3);
            _exit(0);
        }
        read(pipes[0], data, 10);
        wait(0);
    } else if (!strcmp(arguments[1], "exited")) {
        pthread_create(&thread, 0, read_for_ever, 0);
        usleep(300000);
    } else if (!strcmp(arguments[1], "killed")) {
        pthread_create(&thread, 0, read_for_ever, 0);
        usleep(300000);
        kill(getpid(), SIGKILL);
    } else if (!strcmp(arguments[1], "superseded")) {
        pthread_create(&thread, 0, exec, 0);
        read(pipes[0], data, 10);
    }
    return 0;
}
