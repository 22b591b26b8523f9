/* Loaded into the kiosk before libc: writes down each write, cut, synchronisation, removal and renaming of the journal's files, with what was written and
   in their order, so that a test can tell what a power cut at any moment may have left. A write is noted before it is done, a synchronisation after. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int notes = -1;
static char folder[PATH_MAX];

__attribute__((constructor)) static void start(void) {
  const char *name = getenv("UNSYNCED_NOTES");
  const char *where = getenv("UNSYNCED_FOLDER");
  if (name && where && realpath(where, folder)) {
    notes = (int) syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
}

/* The name of a file of the journal; NULL of any other. */
static const char *of_journal(const char *path) {
  size_t length = strlen(folder);
  if (notes < 0 || strncmp(path, folder, length) != 0 || path[length] != '/') {
    return NULL;
  }
  const char *name = path + length + 1;
  return strncmp(name, "journal.sqlite", 14) == 0 && !strchr(name, '/') && !strstr(name, "-shm") && !strchr(name, ' ') ? name : NULL;
}

static const char *of_open(int file, char *path) {
  char link[64];
  if (notes < 0 || file < 0) {
    return NULL;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length <= 0) {
    return NULL;
  }
  path[length] = 0;
  return of_journal(path);
}

static void note(char kind, const char *name, uint64_t offset, const void *data, uint32_t length) {
  unsigned char head[14] = {(unsigned char) kind, (unsigned char) strlen(name)};
  memcpy(head + 2, &length, 4);
  memcpy(head + 6, &offset, 8);
  struct iovec parts[3] = {{head, sizeof head}, {(void *) name, strlen(name)}, {(void *) data, length}};
  if (syscall(SYS_writev, notes, parts, 3) < 0) {
    abort();
  }
}

static ssize_t put(int file, const void *data, size_t length, off_t offset) {
  char path[PATH_MAX];
  const char *name = of_open(file, path);
  if (!name) {
    return syscall(SYS_pwrite64, file, data, length, offset);
  }
  pthread_mutex_lock(&lock);
  note('W', name, (uint64_t) offset, data, (uint32_t) length);
  ssize_t result = syscall(SYS_pwrite64, file, data, length, offset);
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
  return put(file, data, length, offset);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
  return put(file, data, length, offset);
}

ssize_t write(int file, const void *data, size_t length) {
  char path[PATH_MAX];
  const char *name = of_open(file, path);
  if (!name) {
    return syscall(SYS_write, file, data, length);
  }
  pthread_mutex_lock(&lock);
  note('W', name, (uint64_t) syscall(SYS_lseek, file, 0, SEEK_CUR), data, (uint32_t) length);
  ssize_t result = syscall(SYS_write, file, data, length);
  pthread_mutex_unlock(&lock);
  return result;
}

static int shorten(int file, off_t size) {
  char path[PATH_MAX];
  const char *name = of_open(file, path);
  pthread_mutex_lock(&lock);
  if (name) {
    note('T', name, (uint64_t) size, "", 0);
  }
  int result = (int) syscall(SYS_ftruncate, file, size);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int file, off_t size) {
  return shorten(file, size);
}

int ftruncate64(int file, off64_t size) {
  return shorten(file, size);
}

/* Of the folder itself, whose synchronisation is that of names, the name is empty. */
static int settle(int file, long call) {
  char path[PATH_MAX] = "";
  const char *name = of_open(file, path);
  if (!name && notes >= 0 && strcmp(path, folder) == 0) {
    name = "";
  }
  if (!name) {
    return (int) syscall(call, file);
  }
  pthread_mutex_lock(&lock);
  /* A card takes its time, and a cut falls into it more often than beside it. */
  struct timespec card = {0, 12000000};
  syscall(SYS_nanosleep, &card, NULL);
  int result = (int) syscall(call, file);
  if (result == 0) {
    note('S', name, 0, "", 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int file) {
  return settle(file, SYS_fsync);
}

int fdatasync(int file) {
  return settle(file, SYS_fdatasync);
}

int unlink(const char *path) {
  const char *name = of_journal(path);
  pthread_mutex_lock(&lock);
  if (name) {
    note('U', name, 0, "", 0);
  }
  int result = (int) syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) {
  const char *name = of_journal(from);
  const char *other = of_journal(to);
  pthread_mutex_lock(&lock);
  if (name && other) {
    note('R', name, 0, other, (uint32_t) strlen(other));
  }
  int result = (int) syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
