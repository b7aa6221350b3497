//===- Isolate.cpp - Inputs in processes of their own ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Isolate.h"

#include "llvm/Support/Compiler.h"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <execinfo.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace mxfuzz;

//===----------------------------------------------------------------------===//
// The child
//===----------------------------------------------------------------------===//

/// Writes the functions that are active, innermost first, and the files that
/// they are in. Not all that it calls may be called in a handler; where that
/// matters, the process is about to end anyway and the trace is shorter.
static void handleCrash(int number) {
  dprintf(STDERR_FILENO, "signal %d\n", number);
  void *frames[64];
  int count = backtrace(frames, 64);
  for (int i = 0; i < count; ++i) {
    Dl_info info = {};
    dladdr(frames[i], &info);
    dprintf(STDERR_FILENO, "#%d %s in %s\n", i,
            info.dli_sname ? info.dli_sname : "?",
            info.dli_fname ? info.dli_fname : "?");
  }
  signal(number, SIG_DFL);
  raise(number);
}

/// A stack of its own for the handler, for when the stack has overflown.
static void installHandlers() {
  static char stack[1 << 16];
  stack_t alternative = {};
  alternative.ss_sp = stack;
  alternative.ss_size = sizeof(stack);
  sigaltstack(&alternative, nullptr);
  struct sigaction action = {};
  action.sa_handler = handleCrash;
  action.sa_flags = SA_ONSTACK;
  for (int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP})
    sigaction(number, &action, nullptr);
  void *frame;
  backtrace(&frame, 1); // loads what it needs while that is still possible
}

/// An input that asks for more memory than this crashes, instead of taking the
/// machine's. A sanitizer reserves more than that and has its own limit.
static void limitMemory() {
#if !LLVM_ADDRESS_SANITIZER_BUILD
  rlimit limit = {rlim_t(8) << 30, rlim_t(8) << 30};
  setrlimit(RLIMIT_AS, &limit);
#endif
  rlimit noCore = {0, 0};
  setrlimit(RLIMIT_CORE, &noCore);
}

static void writeAll(int fd, const void *data, size_t size) {
  const char *bytes = static_cast<const char *>(data);
  while (size > 0) {
    ssize_t written = write(fd, bytes, size);
    if (written <= 0)
      _exit(3);
    bytes += written;
    size -= written;
  }
}

[[noreturn]] static void runChild(uint64_t first, uint64_t end, int pipe,
                                  int log,
                                  llvm::function_ref<Report(uint64_t)> task) {
  dup2(log, STDERR_FILENO);
  dup2(log, STDOUT_FILENO);
  limitMemory();
  installHandlers();
  for (uint64_t index = first; index < end; ++index) {
    if (ftruncate(log, 0) != 0 || lseek(log, 0, SEEK_SET) != 0)
      _exit(3);
    Report report = task(index);
    uint64_t size = report.text.size();
    writeAll(pipe, &report.outcome, sizeof(report.outcome));
    writeAll(pipe, report.counts, sizeof(report.counts));
    writeAll(pipe, &size, sizeof(size));
    writeAll(pipe, report.text.data(), size);
  }
  _exit(0);
}

//===----------------------------------------------------------------------===//
// The parent
//===----------------------------------------------------------------------===//

namespace {
struct Child {
  pid_t pid;
  /// Reports arrive here.
  int reports;
  /// The file that it writes messages to.
  int log;
};
} // namespace

[[noreturn]] static void fail(const char *what) {
  perror(what);
  exit(2);
}

static Child start(uint64_t first, uint64_t end,
                   llvm::function_ref<Report(uint64_t)> task) {
  int ends[2], log = memfd_create("mx-fuzz-log", 0);
  if (log < 0 || pipe(ends) != 0)
    fail("mx-fuzz");
  fflush(nullptr);
  pid_t pid = fork();
  if (pid < 0)
    fail("mx-fuzz: fork");
  if (pid == 0) {
    close(ends[0]);
    runChild(first, end, ends[1], log, task);
  }
  close(ends[1]);
  return {pid, ends[0], log};
}

/// Reads `size` bytes; false at the end of the pipe or when time is up.
static bool readAll(int fd, void *data, size_t size, unsigned seconds,
                    bool &isLate) {
  char *bytes = static_cast<char *>(data);
  while (size > 0) {
    pollfd ready = {fd, POLLIN, 0};
    if (poll(&ready, 1, static_cast<int>(seconds) * 1000) <= 0) {
      isLate = true;
      return false;
    }
    ssize_t got = read(fd, bytes, size);
    if (got <= 0)
      return false;
    bytes += got;
    size -= got;
  }
  return true;
}

static bool readReport(const Child &child, Report &report, unsigned seconds,
                       bool &isLate) {
  uint64_t size = 0;
  auto read = [&](void *data, size_t bytes) {
    return readAll(child.reports, data, bytes, seconds, isLate);
  };
  if (!read(&report.outcome, sizeof(report.outcome)) ||
      !read(report.counts, sizeof(report.counts)) || !read(&size, sizeof(size)))
    return false;
  report.text.resize(size);
  return read(report.text.data(), size);
}

/// The first 64 KiB of the log.
static std::string readLog(int log) {
  std::string text(1 << 16, '\0');
  ssize_t got = pread(log, text.data(), text.size(), 0);
  text.resize(got > 0 ? got : 0);
  return text;
}

/// Waits for the child, and describes how it ended if that is no success.
static Report finish(const Child &child, bool isLate) {
  if (isLate)
    kill(child.pid, SIGKILL);
  int status = 0;
  waitpid(child.pid, &status, 0);
  Report report;
  report.outcome = isLate ? Outcome::Hung : Outcome::Crashed;
  if (isLate)
    report.text = "no answer in time\n";
  else if (WIFSIGNALED(status))
    report.text = "ended by signal " + std::to_string(WTERMSIG(status)) + "\n";
  else
    report.text = "exit status " + std::to_string(WEXITSTATUS(status)) + "\n";
  report.text += readLog(child.log);
  close(child.reports);
  close(child.log);
  return report;
}

void mxfuzz::runIsolated(
    uint64_t first, uint64_t end, const Limits &limits,
    llvm::function_ref<Report(uint64_t)> task,
    llvm::function_ref<bool(uint64_t, const Report &)> take) {
  uint64_t index = first;
  while (index < end) {
    uint64_t last = std::min<uint64_t>(end, index + limits.inputsPerProcess);
    Child child = start(index, last, task);
    bool isLate = false, goOn = true;
    Report report;
    while (index < last && goOn &&
           readReport(child, report, limits.seconds, isLate))
      goOn = take(index++, report);
    if (!goOn)
      kill(child.pid, SIGKILL);
    Report ending = finish(child, isLate);
    if (goOn && index < last)
      goOn = take(index++, ending);
    if (!goOn)
      return;
  }
}
