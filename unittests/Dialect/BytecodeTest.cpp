//===- BytecodeTest.cpp - mx in bytecode, whole and broken ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Files that are cut off are an error with a message. Wrong bytes inside of a
// file are tried on what mx reads of it alone, since MLIR's own reader
// (LLVM 22.1.8) writes out of bounds where counts in its sections are wrong.
//
//===----------------------------------------------------------------------===//

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Bytecode/BytecodeImplementation.h"
#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;

static constexpr StringLiteral kModule = R"mlir(
func.func @f(%x: tensor<8x40xf32>, %seed: i64, %step: i32, %i: index,
             %a: tensor<8x64xf8E5M2>, %s: tensor<8x2xf8E8M0FNU>)
    attributes {test.q = #mx.quantization<format = <nvfp4>, scale_rule = amax,
                                          rounding = stochastic>} {
  %e0, %s0 = mx.quantize %x random(%seed, %step) tile [%i, 0] of [96, 40]
      {axis = 1, format = #mx.format<mxfp4>, nan_rule = #mx.nan_rule<saturate>,
       rounding = #mx.rounding<stochastic>, scale_rule = #mx.scale_rule<even>,
       site = 1 : i32, sr_bits = 8 : i32}
      : tensor<8x40xf32> -> tensor<8x20xi8>, tensor<8x2xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<8x2xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %p : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<8x2xf8E8M0FNU>
  %y = mx.hadamard %x seed(%seed) {axis = 1, size = 8, sign_id = 7 : i32} : tensor<8x40xf32>
  return
}
)mlir";

namespace {
class BytecodeTest : public ::testing::Test {
protected:
  BytecodeTest()
      : handler(&context, [this](Diagnostic &diagnostic) {
          messages += diagnostic.str() + "\n";
        }) {
    context.loadDialect<func::FuncDialect, mx::MXDialect>();
    context.allowUnregisteredDialects();
  }

  std::string write(Operation *op) {
    std::string bytes;
    llvm::raw_string_ostream os(bytes);
    EXPECT_TRUE(succeeded(writeBytecodeToFile(op, os)));
    return bytes;
  }
  OwningOpRef<ModuleOp> read(StringRef bytes) {
    messages.clear();
    return parseSourceString<ModuleOp>(bytes, &context);
  }

  MLIRContext context;
  std::string messages;
  ScopedDiagnosticHandler handler;
  size_t numValid = 0;
};
} // namespace

static std::string print(ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream os(text);
  module.print(os);
  return text;
}

TEST_F(BytecodeTest, RoundTrip) {
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(kModule, &context);
  ASSERT_TRUE(module) << messages;
  OwningOpRef<ModuleOp> again = read(write(*module));
  ASSERT_TRUE(again) << messages;
  EXPECT_EQ(print(*again), print(*module));
}

TEST_F(BytecodeTest, CutOff) {
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(kModule, &context);
  ASSERT_TRUE(module) << messages;
  std::string bytes = write(*module);
  // Fewer than four bytes are text, and an empty one is a module.
  for (size_t size = 4; size < bytes.size(); ++size) {
    EXPECT_FALSE(read(StringRef(bytes).take_front(size)));
    EXPECT_FALSE(messages.empty()) << "cut at " << size;
  }
}

//===----------------------------------------------------------------------===//
// Noise
//===----------------------------------------------------------------------===//

namespace {
/// A file of which nothing is right: numbers, attributes and types at random,
/// and now and then its end.
struct NoiseReader final : DialectBytecodeReader {
  NoiseReader(MLIRContext *context, unsigned seed)
      : context(context), random(seed) {}

  size_t below(size_t bound) { return random() % bound; }
  template <typename T>
  LogicalResult pick(ArrayRef<T> from, T &result) {
    if (below(16) == 0)
      return emitError("the file ends");
    result = from[below(from.size())];
    return success();
  }

  InFlightDiagnostic emitError(const Twine &message) const override {
    return mlir::emitError(UnknownLoc::get(context), message);
  }
  FailureOr<const DialectVersion *>
  getDialectVersion(StringRef) const override {
    if (!version)
      return failure();
    return version;
  }
  MLIRContext *getContext() const override { return context; }
  uint64_t getBytecodeVersion() const override { return bytecodeVersion; }
  LogicalResult readAttribute(Attribute &result) override {
    return pick(ArrayRef(attributes), result);
  }
  LogicalResult readOptionalAttribute(Attribute &result) override {
    return below(2) ? success() : readAttribute(result);
  }
  LogicalResult readType(Type &result) override {
    return pick(ArrayRef(types), result);
  }
  LogicalResult readVarInt(uint64_t &result) override {
    static const uint64_t values[] = {
        0, 1, 2, 3, 4, 5, 16, 32, 33, 1ull << 31, 1ull << 32, ~0ull};
    return pick(ArrayRef(values), result);
  }
  LogicalResult readSignedVarInt(int64_t &) override { return failure(); }
  FailureOr<APInt> readAPIntWithKnownWidth(unsigned) override {
    return failure();
  }
  FailureOr<APFloat>
  readAPFloatWithKnownSemantics(const llvm::fltSemantics &) override {
    return failure();
  }
  LogicalResult readString(StringRef &result) override {
    static const StringRef names[] = {"", "", "e3m0", "radix4_odd", "log"};
    return pick(ArrayRef(names), result);
  }
  LogicalResult readBlob(ArrayRef<char> &) override { return failure(); }
  LogicalResult readBool(bool &) override { return failure(); }
  FailureOr<AsmDialectResourceHandle> readResourceHandle() override {
    return failure();
  }

  MLIRContext *context;
  std::mt19937 random;
  const DialectVersion *version = nullptr;
  uint64_t bytecodeVersion = 6;
  SmallVector<Attribute> attributes;
  SmallVector<Type> types;
};

/// Attributes of all kinds that operations of mx have, and dictionaries of them
/// under names that some have.
void fillWithNoise(NoiseReader &reader) {
  Builder b(reader.context);
  reader.types = {b.getF32Type(),
                  b.getIntegerType(8),
                  b.getIntegerType(4),
                  Float4E2M1FNType::get(reader.context),
                  Float8E4M3FNType::get(reader.context),
                  Float8E8M0FNUType::get(reader.context),
                  b.getIndexType()};
  auto parse = [&](StringRef text) {
    return parseAttribute(text, reader.context);
  };
  reader.attributes = {b.getI64IntegerAttr(1),
                       b.getI64IntegerAttr(-1),
                       b.getI32IntegerAttr(7),
                       b.getF32FloatAttr(1.0f),
                       b.getUnitAttr(),
                       b.getDenseI64ArrayAttr({0, ShapedType::kDynamic}),
                       b.getDenseI32ArrayAttr({1, -1, 0, 0, 2147483647, 0}),
                       b.getDenseI32ArrayAttr({1, 0, 0, 1}),
                       parse("#mx.format<mxfp4>"),
                       parse("#mx.scale_rule<rceil>"),
                       parse("#mx.rounding<stochastic>"),
                       parse("#mx.nan_rule<saturate>")};
  size_t numPlain = reader.attributes.size();
  for (int i = 0; i < 64; ++i) {
    NamedAttrList dictionary;
    for (StringRef name : {"axis", "format", "scale_rule", "rounding", "site",
                           "size", "signs", "operandSegmentSizes", "other"})
      if (reader.below(3))
        dictionary.set(name, reader.attributes[reader.below(numPlain)]);
    reader.attributes.push_back(dictionary.getDictionary(reader.context));
  }
}

/// Reads the properties of an operation, and verifies what came of it.
template <typename OpTy>
bool readNoise(NoiseReader &reader) {
  OperationState state(UnknownLoc::get(reader.context),
                       OpTy::getOperationName());
  if (failed(OpTy::readProperties(reader, state)))
    return false;
  Operation *op = Operation::create(state);
  EXPECT_TRUE(failed(verify(op)));
  op->destroy();
  return true;
}
} // namespace

TEST_F(BytecodeTest, NoiseInAttributes) {
  auto *interface = context.getLoadedDialect<mx::MXDialect>()
                        ->getRegisteredInterface<BytecodeDialectInterface>();
  ASSERT_TRUE(interface);
  NoiseReader reader(&context, 1);
  fillWithNoise(reader);
  for (int i = 0; i < 20000; ++i) {
    messages.clear();
    Attribute attribute = interface->readAttribute(reader);
    numValid += static_cast<bool>(attribute);
    EXPECT_EQ(static_cast<bool>(attribute), messages.empty()) << messages;
  }
  EXPECT_GT(numValid, 100u);
}

TEST_F(BytecodeTest, NoiseInProperties) {
  auto *interface = context.getLoadedDialect<mx::MXDialect>()
                        ->getRegisteredInterface<BytecodeDialectInterface>();
  ASSERT_TRUE(interface);
  std::unique_ptr<DialectVersion> version;
  NoiseReader versions(&context, 2);
  while (!version)
    version = interface->readVersion(versions);
  for (unsigned seed = 0; seed < 400; ++seed) {
    NoiseReader reader(&context, seed);
    fillWithNoise(reader);
    reader.version = seed % 2 ? version.get() : nullptr;
    reader.bytecodeVersion = seed % 4 < 2 ? 6 : 5;
    for (auto *read :
         {readNoise<mx::QuantizeOp>, readNoise<mx::DequantizeOp>,
          readNoise<mx::ScaledMatmulOp>, readNoise<mx::TensorScaleOp>,
          readNoise<mx::HadamardOp>, readNoise<mx::UnpackScalesOp>}) {
      messages.clear();
      numValid += read(reader);
      EXPECT_FALSE(messages.empty());
    }
  }
  EXPECT_GT(numValid, 10u);
}
