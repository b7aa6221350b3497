//===- Programs.cpp - Random programs of mx operations --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Programs.h"

#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"

#include <sstream>

using namespace mlir;
using namespace mxtest;
using mxnumerics::Format;
using mxnumerics::kWholeDim;
using mxnumerics::NamedFormat;
using mxnumerics::ScaleKind;
using mxnumerics::Shape;

std::string mxtest::typeOf(const Shape &shape, std::string_view element,
                           bool dynamic) {
  std::ostringstream text;
  text << "tensor<";
  for (size_t d = 0; d < shape.size(); ++d)
    (d == 0 && dynamic ? text << "?" : text << shape[d]) << "x";
  text << element << ">";
  return text.str();
}

std::string_view mxtest::nameOf(const Format &format) {
  return mxnumerics::getFormatName(format);
}

std::string_view mxtest::elementName(const Format &format) {
  return getElementInfo(format.element).mlirName;
}

static std::string_view scaleName(const Format &format) {
  return format.scale == ScaleKind::E8M0   ? "f8E8M0FNU"
         : format.scale == ScaleKind::E4M3 ? "f8E4M3FN"
                                           : "f32";
}

unsigned mxtest::scaleBytes(const Format &format) {
  return format.scale == ScaleKind::F32 ? 4 : 1;
}

std::string mxtest::scalesOf(const Format &format, const Shape &shape,
                             int64_t axis, bool dynamic) {
  Shape scales = mxnumerics::getScaleShape(format, shape, axis);
  Shape blocks = mxnumerics::getBlockSizes(format, shape.size(), axis);
  return typeOf(scales, scaleName(format), dynamic && blocks[0] != kWholeDim);
}

std::string mxtest::negate(const std::string &name, const std::string &type) {
  return "  %" + name + "p = linalg.negf ins(%" + name + " : " + type +
         ") outs(%" + name + " : " + type + ") -> " + type + "\n";
}

std::string mxtest::quantize(Picker &pick, const std::string &name,
                             const Format &format, const Shape &shape,
                             int64_t axis, bool dynamic,
                             const std::string &tiles) {
  std::ostringstream text;
  std::string input = typeOf(shape, "f32", dynamic);
  if (format.tensorScale)
    text << "  %" << name << "ts = mx.tensor_scale %" << name << "p : " << input
         << "\n";
  bool stochastic = pick.chance(50);
  if (stochastic)
    text << "  %" << name
         << "seed = arith.constant 81985529216486895 : i64\n  %" << name
         << "step = arith.constant 3 : i32\n";
  text << "  %" << name << "e, %" << name << "s = mx.quantize %" << name << "p";
  if (format.tensorScale)
    text << " tensor_scale(%" << name << "ts)";
  if (stochastic)
    text << " random(%" << name << "seed, %" << name << "step)";
  text << " {axis = " << axis << " : i64, format = #mx.format<"
       << nameOf(format) << ">, scale_rule = #mx.scale_rule<"
       << (format.scale == ScaleKind::E8M0 ? "rceil" : "amax") << ">";
  if (stochastic)
    text << ", rounding = #mx.rounding<stochastic>, site = " << pick.below(99)
         << " : i32";
  if (!tiles.empty())
    text << ", tile_sizes = array<i64: " << tiles << ">";
  text << "}\n      : " << input << " -> "
       << typeOf(shape, elementName(format), dynamic) << ", "
       << scalesOf(format, shape, axis, dynamic) << "\n";
  return text.str();
}

std::string mxtest::dequantize(const Format &format, const Shape &shape,
                               int64_t axis, const std::string &name) {
  return "  %y = mx.dequantize %" + name + "e, %" + name + "s" +
         (format.tensorScale ? " tensor_scale(%xts)" : "") +
         " {axis = " + std::to_string(axis) + " : i64, format = #mx.format<" +
         std::string(nameOf(format)) +
         ">} : " + typeOf(shape, elementName(format)) + ", " +
         scalesOf(format, shape, axis, false) + " -> " + typeOf(shape, "f32") +
         "\n";
}

std::string mxtest::print(const Shape &values) {
  std::string text;
  for (int64_t value : values)
    text += (text.empty() ? "[" : ", ") + std::to_string(value);
  return text + "]";
}

const Format &mxtest::pickFormat(Picker &pick) {
  const std::vector<NamedFormat> &table = mxnumerics::getNamedFormats();
  return table[pick.below(table.size())].format;
}

int64_t mxtest::pickAxis(Picker &pick, const Format &format, int64_t rank) {
  bool rows = format.blockRows != 1 && !format.isPerTensor();
  return rows ? rank - 1 - pick.below(2) : pick.below(rank);
}

Shape mxtest::pickShape(Picker &pick, int64_t rank) {
  Shape shape;
  for (int64_t d = 0; d < rank; ++d)
    shape.push_back(rank == 3         ? 1 + pick.below(40)
                    : pick.chance(30) ? 32 * (1 + pick.below(8))
                                      : 1 + pick.below(300));
  return shape;
}

std::string mxtest::getSource(const std::vector<Program> &programs) {
  std::string source;
  for (size_t i = 0; i < programs.size(); ++i) {
    std::string text = programs[i].text;
    source += text.replace(text.find("NAME"), 4, "f" + std::to_string(i));
  }
  return source;
}

LogicalResult mxtest::runPasses(ModuleOp module,
                                llvm::function_ref<void(PassManager &)> add) {
  PassManager manager(module.getContext());
  add(manager);
  return manager.run(module);
}

void mxtest::compareRuns(const std::vector<Program> &programs, ModuleOp plain,
                         ModuleOp changed, uint64_t seed, Tally &tally) {
  std::unique_ptr<Jit> reference = Jit::compile(plain);
  std::unique_ptr<Jit> subject = Jit::compile(changed);
  ASSERT_TRUE(reference && subject) << getSource(programs);
  Generator generator(seed);
  for (size_t i = 0; i < programs.size(); ++i) {
    std::vector<Buffer> args;
    for (const Shape &shape : programs[i].arguments) {
      int64_t count = 1;
      for (int64_t size : shape)
        count *= size;
      args.push_back(Buffer::of(shape, generator.gaussians(count, 10)));
    }
    std::vector<Buffer> copies = args;
    std::string name = "f" + std::to_string(i);
    std::vector<Buffer> want = reference->call(name, args, programs[i].results);
    std::vector<Buffer> got = subject->call(name, copies, programs[i].results);
    for (size_t r = 0; r < want.size(); ++r) {
      ASSERT_EQ(got[r].shape, want[r].shape) << programs[i].text;
      for (size_t b = 0; b < want[r].bytes.size(); ++b)
        tally.check(got[r].bytes[b] == want[r].bytes[b],
                    [&] { return programs[i].text + std::to_string(b); });
    }
  }
}

OwningOpRef<ModuleOp> mxtest::sweepRewrite(MLIRContext &context,
                                           const char *what, uint64_t seed,
                                           unsigned count,
                                           Program (*make)(Picker &),
                                           void (*add)(PassManager &)) {
  Picker pick(seed);
  std::vector<Program> programs;
  for (unsigned i = 0; i < count; ++i)
    programs.push_back(make(pick));
  std::string source = getSource(programs);
  OwningOpRef<ModuleOp> plain = parseSourceString<ModuleOp>(source, &context);
  OwningOpRef<ModuleOp> changed = parseSourceString<ModuleOp>(source, &context);
  if (!plain || !changed || failed(runPasses(*changed, add))) {
    ADD_FAILURE() << source;
    return {};
  }
  // What is compiled is lowered on the way.
  OwningOpRef<ModuleOp> kept(changed->clone());
  Tally tally;
  compareRuns(programs, *plain, *changed, pick.next(), tally);
  tally.report(std::string("bytes of ") + what);
  return kept;
}
