//===- Harness.h - Single instructions on many operands ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs a few instructions in one thread for each row of operands. They find the
// operands in %dI, %rI (low 32 bits) and %hI (low 16 bits), I = 1 to 4, and in
// %pI, which hold if the operand is not zero; they leave a result in %d0, %r0,
// %h0 or %p0 and in %p5, which comes back as bit 32 where it is used.
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_SIM_HARNESS_H
#define MX_UNITTESTS_SIM_HARNESS_H

#include "mx/Sim/Simulator.h"
#include "gtest/gtest.h"

#include <array>
#include <cstring>

namespace mxtest {

using Row = std::array<uint64_t, 4>;

inline const char *kRegisters =
    ".reg .pred %p<9>; .reg .b8 %b<9>; .reg .b16 %h<9>; .reg .b32 %r<9>; "
    ".reg .b64 %d<9>; .reg .b128 %q<3>;\n";

/// A module with a kernel "k" of these parameters and instructions.
inline std::string makeModule(const std::string &parameters,
                              const std::string &body) {
  return ".version 9.0\n.target sm_100a\n.address_size 64\n.visible .entry k(" +
         parameters + ") {\n" + kRegisters + body + "\nret;\n}\n";
}

inline std::string makeKernel(const std::string &body, char result) {
  std::string text = ".reg .b64 %in, %out; .reg .b32 %i;\n"
                     "ld.param.b64 %in, [in]; ld.param.b64 %out, [out];\n"
                     "mov.u32 %r0, %ctaid.x; mov.u32 %r1, %ntid.x;\n"
                     "mov.u32 %r2, %tid.x; mad.lo.u32 %i, %r0, %r1, %r2;\n"
                     "mad.wide.u32 %in, %i, 32, %in;\n"
                     "mad.wide.u32 %out, %i, 8, %out;\n";
  for (unsigned i = 1; i <= 4; ++i) {
    std::string n = std::to_string(i);
    text += "ld.global.b64 %d" + n + ", [%in+" + std::to_string(8 * (i - 1)) +
            "]; cvt.u32.u64 %r" + n + ", %d" + n + "; cvt.u16.u64 %h" + n +
            ", %d" + n + "; setp.ne.u64 %p" + n + ", %d" + n + ", 0;\n";
  }
  text += body + "\n";
  if (result == 'p')
    text += "selp.b64 %d0, 1, 0, %p0; selp.b64 %d1, 0x100000000, 0, %p5; "
            "or.b64 %d0, %d0, %d1;\n";
  else if (result != 'd')
    text += std::string("cvt.u64.") + (result == 'h' ? "u16" : "u32") +
            " %d0, %" + result + "0;\n";
  return makeModule(".param .u64 in, .param .u64 out",
                    text + "st.global.b64 [%out], %d0;");
}

/// The results of `body` for each row, or none after an error, which fails the
/// test. `result` is the letter of the register: 'd', 'r', 'h' or 'p'.
inline std::vector<uint64_t> run(const std::string &body, char result,
                                 const std::vector<Row> &rows) {
  constexpr size_t block = 256;
  size_t blocks = (rows.size() + block - 1) / block;
  std::vector<Row> padded = rows;
  padded.resize(blocks * block);
  mxsim::DeviceMemory memory;
  auto loaded = mxsim::Program::load(makeKernel(body, result), memory);
  if (auto *error = std::get_if<mxsim::PTXError>(&loaded)) {
    ADD_FAILURE() << body << ": " << error->message;
    return {};
  }
  auto &program = std::get<mxsim::Program>(loaded);
  uint64_t sizes[2] = {padded.size() * sizeof(Row), padded.size() * 8};
  std::vector<std::vector<uint8_t>> arguments;
  std::vector<uint64_t> addresses;
  for (uint64_t size : sizes) {
    addresses.push_back(memory.allocate(size));
    arguments.emplace_back(8);
    std::memcpy(arguments.back().data(), &addresses.back(), 8);
  }
  memory.write(addresses[0], padded.data(), sizes[0]);
  mxsim::LaunchConfig config;
  config.grid.x = blocks;
  config.block.x = block;
  config.check = false;
  if (auto fault = program.launch(*program.findEntry("k"), config, arguments)) {
    ADD_FAILURE() << body << ": " << fault->str();
    return {};
  }
  std::vector<uint64_t> results(padded.size());
  memory.read(addresses[1], results.data(), sizes[1]);
  results.resize(rows.size());
  return results;
}

/// Runs `body` and compares with `expected(row)`.
template <typename F>
void compare(const std::string &body, char result, const std::vector<Row> &rows,
             F expected) {
  std::vector<uint64_t> got = run(body, result, rows);
  unsigned wrong = 0;
  for (size_t i = 0; i < got.size() && wrong < 3; ++i) {
    uint64_t want = expected(rows[i]);
    if (got[i] == want)
      continue;
    ++wrong;
    ADD_FAILURE() << body << std::hex << " of " << rows[i][0] << ", "
                  << rows[i][1] << ", " << rows[i][2] << ", " << rows[i][3]
                  << ": got " << got[i] << ", expected " << want;
  }
}

/// The result of one row.
inline uint64_t runOne(const std::string &body, char result, Row row = {}) {
  std::vector<uint64_t> got = run(body, result, {row});
  return got.empty() ? ~uint64_t(0) : got.front();
}

/// All triples of `values`, with a fourth operand that runs through them.
inline std::vector<Row> makeTriples(const std::vector<uint64_t> &values) {
  std::vector<Row> rows;
  for (uint64_t a : values)
    for (uint64_t b : values)
      for (uint64_t c : values)
        rows.push_back({a, b, c, values[rows.size() % values.size()]});
  return rows;
}

/// Why a module with this text in its kernel is refused, or "".
inline std::string refusal(const std::string &body) {
  mxsim::DeviceMemory memory;
  auto loaded = mxsim::Program::load(makeModule("", body), memory);
  auto *error = std::get_if<mxsim::PTXError>(&loaded);
  return error ? error->message : "";
}

} // namespace mxtest

#endif // MX_UNITTESTS_SIM_HARNESS_H
