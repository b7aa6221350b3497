//===- Npz.cpp - Reading and writing .npz files ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A .npz file is a zip archive of .npy files. Deflate, zip64 and checksums are
// libzip's.
//
//===----------------------------------------------------------------------===//

#include "Npy.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <zip.h>

using namespace mlir::mx;
using llvm::StringRef;
using llvm::Twine;

static llvm::Error fail(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

static zip_t *getZip(void *archive) { return static_cast<zip_t *>(archive); }

void NpzReader::Close::operator()(void *archive) const {
  zip_discard(getZip(archive));
}

/// What an error code of zip_open means.
static std::string describe(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

llvm::Expected<NpzReader> NpzReader::open(StringRef path) {
  NpzReader reader;
  reader.path = path.str();
  int code = 0;
  zip_t *archive = zip_open(reader.path.c_str(), ZIP_RDONLY, &code);
  if (!archive)
    return fail("cannot read '" + path + "' as .npz: " + describe(code));
  reader.archive.reset(archive);
  return reader;
}

/// Whether `count` bytes more can be had: a container that asks in vain ends
/// the process. Memory that is not touched costs nothing.
static bool isAvailable(uint64_t count) {
  // Volatile, or the compiler takes the pair for one that always succeeds.
  void *volatile memory = std::malloc(count);
  std::free(memory);
  return memory || !count;
}

/// Appends `count` bytes of `file` to `bytes`. Memory grows with what is
/// there, not with what a corrupt header claims.
template <typename Buffer>
static llvm::Error readBytes(zip_file_t *file, uint64_t count, Buffer &bytes) {
  constexpr uint64_t kChunk = 1 << 24;
  if (!isAvailable(count))
    return fail("out of memory: the array has " + Twine(count) + " bytes");
  bytes.reserve(bytes.size() + count);
  while (count) {
    uint64_t wanted = std::min(count, kChunk), start = bytes.size();
    bytes.resize(start + wanted);
    zip_int64_t got = zip_fread(file, bytes.data() + start, wanted);
    if (got < 0)
      return fail(Twine("corrupt data: ") + zip_file_strerror(file));
    if (got == 0)
      return fail("expected " + Twine(count) + " more bytes of data");
    bytes.resize(start + got);
    count -= got;
  }
  return llvm::Error::success();
}

/// Reads up to the data.
static llvm::Expected<Array> readHeader(zip_file_t *file) {
  std::string bytes;
  if (llvm::Error error = readBytes(file, kNpyPreludeSize, bytes))
    return std::move(error);
  llvm::Expected<NpyPrelude> prelude = parseNpyPrelude(bytes);
  if (!prelude)
    return prelude.takeError();
  size_t textSize = prelude->textSize;
  if (prelude->size > kNpyPreludeSize) {
    if (llvm::Error error = readBytes(file, 2, bytes))
      return std::move(error);
    textSize = llvm::support::endian::read32le(bytes.data() + 8);
  }
  std::string text;
  if (llvm::Error error = readBytes(file, textSize, text))
    return std::move(error);
  return parseNpyHeader(text);
}

static llvm::Expected<Array> readArray(zip_file_t *file) {
  llvm::Expected<Array> array = readHeader(file);
  if (!array)
    return array;
  unsigned size = getDTypeInfo(array->dtype).size;
  std::optional<int64_t> count = getNumElements(array->shape, size);
  if (!count)
    return fail("shape " + printShape(array->shape) + " is too large");
  if (llvm::Error error = readBytes(file, *count * size, array->data))
    return std::move(error);
  // At the end libzip compares the checksum.
  char extra;
  zip_int64_t got = zip_fread(file, &extra, 1);
  if (got < 0)
    return fail(Twine("corrupt data: ") + zip_file_strerror(file));
  if (got)
    return fail("expected " + Twine(*count * size) +
                " bytes of data but found more");
  return array;
}

llvm::Expected<Array> NpzReader::read(StringRef name) const {
  zip_t *zip = getZip(archive.get());
  std::string member = (name + ".npy").str();
  zip_int64_t index = zip_name_locate(zip, member.c_str(), 0);
  if (index < 0)
    return fail("'" + path + "' has no array '" + name + "'");
  zip_file_t *file = zip_fopen_index(zip, index, 0);
  if (!file)
    return fail("cannot read '" + name + "' of '" + path +
                "': " + zip_strerror(zip));
  llvm::scope_exit close([&] { zip_fclose(file); });
  llvm::Expected<Array> array = readArray(file);
  if (!array)
    return fail("'" + path + "', array '" + name +
                "': " + llvm::toString(array.takeError()));
  return array;
}

/// Adds `bytes`, which must outlive the archive, as `name`.
static bool addMember(zip_t *archive, const std::string &name,
                      StringRef bytes) {
  zip_source_t *source =
      zip_source_buffer(archive, bytes.data(), bytes.size(), /*freep=*/0);
  if (!source)
    return false;
  zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  // The same arrays give the same file: 1980-01-01, as NumPy writes it.
  return !zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) &&
         !zip_file_set_dostime(archive, index, 0, 0x21, 0);
}

/// Writes an archive without members, for which libzip would make no file: the
/// record that ends an archive, all of whose counts and sizes are zero.
static llvm::Error writeEmpty(StringRef path) {
  constexpr llvm::StringLiteral kSignature("PK\x05\x06");
  constexpr size_t kSize = 22;
  std::error_code code;
  llvm::raw_fd_ostream os(path, code);
  if (code)
    return fail("cannot write '" + path + "': " + code.message());
  os << kSignature;
  os.write_zeros(kSize - kSignature.size());
  os.close();
  if (!os.has_error())
    return llvm::Error::success();
  code = os.error();
  os.clear_error();
  return fail("cannot write '" + path + "': " + code.message());
}

llvm::Error mlir::mx::writeNpz(StringRef path, StringRef prefix,
                               llvm::ArrayRef<Array> arrays) {
  if (arrays.empty())
    return writeEmpty(path);
  std::string file = path.str();
  int code = 0;
  zip_t *archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (!archive)
    return fail("cannot write '" + path + "': " + describe(code));
  std::vector<std::string> members;
  for (const Array &array : arrays) {
    members.push_back(makeNpyHeader(array));
    members.back().append(array.data.begin(), array.data.end());
  }
  bool added = true;
  for (auto [index, bytes] : llvm::enumerate(members))
    added = added &&
            addMember(archive, (prefix + Twine(index) + ".npy").str(), bytes);
  if (added && !zip_close(archive))
    return llvm::Error::success();
  std::string message = zip_strerror(archive);
  zip_discard(archive);
  return fail("cannot write '" + path + "': " + message);
}
