//===- Npy.cpp - The header of a .npy file --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The format:
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
//
//===----------------------------------------------------------------------===//

#include "Npy.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir::mx;
using llvm::StringRef;

template <typename... Args>
static llvm::Error fail(const char *format, const Args &...args) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), format,
                                 args...);
}

llvm::Expected<NpyPrelude> mlir::mx::parseNpyPrelude(StringRef bytes) {
  if (bytes.size() < kNpyPreludeSize || !bytes.starts_with("\x93NUMPY"))
    return fail("expected a .npy array, which starts with \\x93NUMPY");
  unsigned version = static_cast<uint8_t>(bytes[6]);
  if (version < 1 || version > 3)
    return fail("expected version 1, 2 or 3 of .npy but found %u", version);
  NpyPrelude prelude;
  prelude.size = version == 1 ? 10 : 12;
  prelude.textSize = llvm::support::endian::read16le(bytes.data() + 8);
  return prelude;
}

namespace {
/// Parser of the header, a Python dictionary.
class HeaderParser {
public:
  explicit HeaderParser(StringRef text) : rest(text) {}
  llvm::Expected<Array> parse();

private:
  llvm::Error parseItem(StringRef key, Array &array);
  llvm::Error parseDescr(Array &array);
  llvm::Error parseOrder();
  llvm::Error parseShape(Array &array);
  std::optional<StringRef> parseString();

  bool consume(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }

  StringRef rest;
  /// The keys read, each of them known and there once.
  llvm::SmallVector<StringRef, 3> keys;
};
} // namespace

std::optional<StringRef> HeaderParser::parseString() {
  rest = rest.ltrim();
  if (rest.empty() || (rest[0] != '\'' && rest[0] != '"'))
    return std::nullopt;
  size_t end = rest.find(rest[0], 1);
  if (end == StringRef::npos)
    return std::nullopt;
  StringRef found = rest.slice(1, end);
  rest = rest.drop_front(end + 1);
  return found;
}

llvm::Error HeaderParser::parseDescr(Array &array) {
  std::optional<StringRef> descr = parseString();
  if (!descr)
    return fail("expected a plain dtype but found a structured one");
  std::string text = descr->str();
  unsigned size;
  if (descr->size() < 3 || descr->drop_front(2).getAsInteger(10, size))
    return fail("unsupported dtype '%s'", text.c_str());
  char order = descr->front(), kind = (*descr)[1];
  if (order == '>')
    return fail("expected little-endian data but found dtype '%s'",
                text.c_str());
  for (const DTypeInfo &info : getDTypes())
    if (info.kind == kind && info.size == size) {
      array.dtype = info.dtype;
      return llvm::Error::success();
    }
  return fail("unsupported dtype '%s'", text.c_str());
}

llvm::Error HeaderParser::parseOrder() {
  if (consume("False"))
    return llvm::Error::success();
  if (consume("True"))
    return fail("expected C order but found Fortran order (use "
                "numpy.ascontiguousarray)");
  return fail("expected True or False for fortran_order");
}

llvm::Error HeaderParser::parseShape(Array &array) {
  if (!consume("("))
    return fail("expected a tuple for shape");
  while (!consume(")")) {
    uint64_t size;
    rest = rest.ltrim();
    if (rest.consumeInteger(10, size) || size > INT64_MAX)
      return fail("expected sizes in shape");
    array.shape.push_back(size);
    if (!consume(",") && !rest.ltrim().starts_with(")"))
      return fail("expected ',' or ')' in shape");
  }
  return llvm::Error::success();
}

llvm::Error HeaderParser::parseItem(StringRef key, Array &array) {
  if (llvm::is_contained(keys, key))
    return fail("key '%s' is twice in the header", key.str().c_str());
  keys.push_back(key);
  if (key == "descr")
    return parseDescr(array);
  if (key == "fortran_order")
    return parseOrder();
  if (key == "shape")
    return parseShape(array);
  return fail("unknown key '%s' in the header", key.str().c_str());
}

llvm::Expected<Array> HeaderParser::parse() {
  Array array;
  if (!consume("{"))
    return fail("expected a dictionary as header");
  while (!consume("}")) {
    std::optional<StringRef> key = parseString();
    if (!key || !consume(":"))
      return fail("expected 'key': value in the header");
    if (llvm::Error error = parseItem(*key, array))
      return std::move(error);
    if (!consume(",") && !rest.ltrim().starts_with("}"))
      return fail("expected ',' or '}' in the header");
  }
  if (keys.size() != 3)
    return fail("expected descr, fortran_order and shape in the header");
  return array;
}

llvm::Expected<Array> mlir::mx::parseNpyHeader(StringRef text) {
  return HeaderParser(text).parse();
}

std::string mlir::mx::makeNpyHeader(const Array &array) {
  const DTypeInfo &info = getDTypeInfo(array.dtype);
  std::string text =
      (llvm::Twine("{'descr': '") + (info.size == 1 ? "|" : "<") +
       llvm::Twine(info.kind) + llvm::Twine(info.size) +
       "', 'fortran_order': False, 'shape': " + printShape(array.shape) + ", }")
          .str();
  size_t size = llvm::alignTo(kNpyPreludeSize + text.size() + 1, 64);
  text.resize(size - kNpyPreludeSize - 1, ' ');
  text.push_back('\n');
  std::string prelude("\x93NUMPY\x01\0", 8);
  prelude.push_back(static_cast<char>(text.size() & 0xff));
  prelude.push_back(static_cast<char>(text.size() >> 8));
  return prelude + text;
}
