//===- Numerics.cpp - mx._numerics ----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mx-c/Numerics.h for Python, function by function. The arrays are NumPy's,
// contiguous and made by mx/*.py, results too; here they are only checked to be
// what they are said to be. Nothing of LLVM is loaded.
//
//===----------------------------------------------------------------------===//

#include "mx-c/Numerics.h"

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace py = pybind11;

/// What went wrong becomes a ValueError.
static void check(MxStatus status) {
  if (status != MX_STATUS_OK)
    throw py::value_error(mxGetLastError());
}

namespace {
/// The memory of a contiguous array of `T`.
template <typename T>
struct View {
  py::buffer_info info;

  View(const py::buffer &buffer, bool writable = false)
      : info(buffer.request(writable)) {
    if (info.itemsize != sizeof(T) ||
        info.format != py::format_descriptor<T>::format())
      throw py::type_error("expected items of format '" +
                           py::format_descriptor<T>::format() + "' but got '" +
                           info.format + "'");
    py::ssize_t stride = sizeof(T);
    for (py::ssize_t axis = info.ndim; axis-- > 0;) {
      if (info.size && info.shape[axis] != 1 && info.strides[axis] != stride)
        throw py::type_error("expected a contiguous array");
      stride *= info.shape[axis];
    }
  }

  T *data() const { return static_cast<T *>(info.ptr); }
  const int64_t *shape() const { return info.shape.data(); }
  intptr_t rank() const { return info.ndim; }
};
} // namespace

/// Checks that `buffer` has room for `count` items.
static void checkSize(const py::buffer_info &info, int64_t count) {
  if (info.size != count)
    throw py::value_error("expected " + std::to_string(count) +
                          " items but got " + std::to_string(info.size));
}

static int64_t countScales(const MxFormat &format, const View<float> &data,
                           int64_t axis) {
  std::vector<int64_t> shape(data.rank());
  check(
      mxGetScaleShape(&format, data.rank(), data.shape(), axis, shape.data()));
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

static MxFormat lookUp(const std::string &name) {
  MxFormat format;
  check(mxLookupFormat(name.c_str(), &format));
  return format;
}

/// The names that `getName` gives to 0, 1, ... until it has none.
template <typename Enum>
static std::vector<std::string> listNames(const char *(*getName)(Enum)) {
  std::vector<std::string> names;
  for (unsigned i = 0; const char *name = getName(static_cast<Enum>(i)); ++i)
    names.push_back(name);
  return names;
}

static std::vector<std::string> listFormats() {
  std::vector<std::string> names;
  for (intptr_t i = 0; i < mxGetNumFormats(); ++i)
    names.push_back(mxGetFormatName(i));
  return names;
}

static MxQuantizeOptions getDefaults(const MxFormat &format) {
  MxQuantizeOptions options;
  check(mxGetDefaultOptions(&format, &options));
  return options;
}

static std::vector<int64_t> getScaleShape(const MxFormat &format,
                                          const std::vector<int64_t> &shape,
                                          int64_t axis) {
  // C has no empty arrays to point to.
  std::vector<int64_t> result(shape.size() + 1);
  check(mxGetScaleShape(&format, shape.size(), shape.data(), axis,
                        result.data()));
  result.pop_back();
  return result;
}

//===----------------------------------------------------------------------===//
// Arrays
//===----------------------------------------------------------------------===//

/// The memory of scales, whose items the format decides.
static py::buffer_info requestScales(const MxFormat &format,
                                     const py::buffer &scales, bool writable) {
  if (format.scale == MX_SCALE_F32)
    return std::move(View<float>(scales, writable).info);
  return std::move(View<uint8_t>(scales, writable).info);
}

static void quantize(const MxQuantizeOptions &options, const py::buffer &data,
                     int64_t axis, const py::buffer &elements,
                     const py::buffer &scales) {
  View<float> in(data);
  View<uint8_t> out(elements, /*writable=*/true);
  py::buffer_info scaleInfo =
      requestScales(options.format, scales, /*writable=*/true);
  checkSize(out.info, in.info.size);
  checkSize(scaleInfo, countScales(options.format, in, axis));
  MxStatus status;
  {
    py::gil_scoped_release release;
    status = mxQuantize(&options, in.data(), in.rank(), in.shape(), axis,
                        out.data(), scaleInfo.ptr);
  }
  check(status);
}

static void dequantize(const MxFormat &format, const py::buffer &elements,
                       const py::buffer &scales, float tensorScale,
                       int64_t axis, const py::buffer &output) {
  View<uint8_t> in(elements);
  View<float> out(output, /*writable=*/true);
  py::buffer_info scaleInfo = requestScales(format, scales, /*writable=*/false);
  checkSize(in.info, out.info.size);
  checkSize(scaleInfo, countScales(format, out, axis));
  MxStatus status;
  {
    py::gil_scoped_release release;
    status = mxDequantize(&format, in.data(), scaleInfo.ptr, tensorScale,
                          out.rank(), out.shape(), axis, out.data());
  }
  check(status);
}

static float computeTensorScale(const py::buffer &data, float e4m3Max,
                                MxNaNRule nanRule) {
  View<float> in(data);
  float scale;
  MxStatus status;
  {
    py::gil_scoped_release release;
    status =
        mxComputeTensorScale(in.data(), in.info.size, e4m3Max, nanRule, &scale);
  }
  check(status);
  return scale;
}

static void hadamard(const py::buffer &data, int64_t axis, int64_t size,
                     const std::optional<py::buffer> &signs,
                     const py::buffer &output) {
  View<float> in(data), out(output, /*writable=*/true);
  checkSize(out.info, in.info.size);
  std::optional<View<int8_t>> signView;
  if (signs) {
    signView.emplace(*signs);
    checkSize(signView->info, size);
  }
  MxStatus status;
  {
    py::gil_scoped_release release;
    status = mxHadamard(in.data(), in.rank(), in.shape(), axis, size,
                        signView ? signView->data() : nullptr, out.data());
  }
  check(status);
}

static void fillHadamardSigns(uint64_t seed, uint32_t signId,
                              const py::buffer &signs) {
  View<int8_t> out(signs, /*writable=*/true);
  check(mxGetHadamardSigns(seed, signId, out.info.size, out.data()));
}

/// Packs if `pack`, else unpacks; `codes` has the shape.
static void convertFP4(const py::buffer &codes, const py::buffer &bytes,
                       bool pack) {
  View<uint8_t> wide(codes, /*writable=*/!pack);
  View<uint8_t> narrow(bytes, /*writable=*/pack);
  if (wide.rank() < 1)
    throw py::value_error("expected a rank of at least 1 but got 0");
  int64_t size = wide.shape()[wide.rank() - 1];
  checkSize(narrow.info, size ? wide.info.size / size * ((size + 1) / 2) : 0);
  check(pack ? mxPackFP4(wide.data(), wide.rank(), wide.shape(), narrow.data())
             : mxUnpackFP4(narrow.data(), wide.rank(), wide.shape(),
                           wide.data()));
}

//===----------------------------------------------------------------------===//
// The scaled product
//===----------------------------------------------------------------------===//

namespace {
/// An operand of a product, `[batch, rows, k]`.
struct Operand {
  std::optional<MxFormat> format;
  py::buffer_info elements, scales;

  Operand(const std::optional<MxFormat> &format, const py::buffer &elements,
          const std::optional<py::buffer> &scales);

  MxMatmulOperand get() const {
    return {format ? &*format : nullptr, elements.ptr, scales.ptr};
  }
};
} // namespace

Operand::Operand(const std::optional<MxFormat> &format,
                 const py::buffer &elements,
                 const std::optional<py::buffer> &scales)
    : format(format) {
  this->elements = format ? std::move(View<uint8_t>(elements).info)
                          : std::move(View<float>(elements).info);
  if (this->elements.ndim != 3)
    throw py::value_error("expected rank 3 but got " +
                          std::to_string(this->elements.ndim));
  if (!format)
    return;
  this->scales = requestScales(*format, *scales, /*writable=*/false);
  int64_t count = 1;
  for (int64_t size : getScaleShape(*format, this->elements.shape, 2))
    count *= size;
  checkSize(this->scales, count);
}

static void scaledMatmul(const Operand &lhs, const Operand &rhs,
                         std::optional<float> alpha,
                         const std::optional<py::buffer> &c,
                         const py::buffer &result) {
  View<float> out(result, /*writable=*/true);
  int64_t batch = lhs.elements.shape[0], m = lhs.elements.shape[1],
          n = rhs.elements.shape[1], k = lhs.elements.shape[2];
  if (rhs.elements.shape[0] != batch || rhs.elements.shape[2] != k)
    throw py::value_error("expected equal batches and K");
  checkSize(out.info, batch * m * n);
  std::optional<View<float>> addend;
  if (c) {
    addend.emplace(*c);
    checkSize(addend->info, batch * m * n);
  }
  MxMatmulOperand a = lhs.get(), b = rhs.get();
  MxStatus status;
  {
    py::gil_scoped_release release;
    status = mxScaledMatmul(&a, &b, batch, m, n, k, alpha ? &*alpha : nullptr,
                            addend ? addend->data() : nullptr, out.data());
  }
  check(status);
}

//===----------------------------------------------------------------------===//
// The module
//===----------------------------------------------------------------------===//

/// Enums are their numbers, whose names are lists.
template <typename Enum, typename Class, typename Struct>
static void defineEnum(Class &cls, const char *name, Enum Struct::*member) {
  cls.def_property(
      name,
      [member](const Struct &self) {
        return static_cast<unsigned>(self.*member);
      },
      [member](Struct &self, unsigned value) {
        self.*member = static_cast<Enum>(value);
      });
}

static void defineFormat(py::module_ &m) {
  py::class_<MxFormat> format(m, "Format");
  format.def(py::init([](unsigned element, unsigned scale, int64_t rows,
                         int64_t cols, bool tensorScale) {
    MxFormat format = {static_cast<MxElement>(element),
                       static_cast<MxScale>(scale), rows, cols, tensorScale};
    getDefaults(format); // Checks the format.
    return format;
  }));
  defineEnum(format, "element", &MxFormat::element);
  defineEnum(format, "scale", &MxFormat::scale);
  format.def_readonly("block_rows", &MxFormat::blockRows)
      .def_readonly("block_cols", &MxFormat::blockCols)
      .def_readonly("tensor_scale", &MxFormat::tensorScale);
}

static void defineOptions(py::module_ &m) {
  py::class_<MxQuantizeOptions> options(m, "Options");
  options.def(py::init(&getDefaults));
  defineEnum(options, "scale_rule", &MxQuantizeOptions::scaleRule);
  defineEnum(options, "rounding", &MxQuantizeOptions::rounding);
  defineEnum(options, "nan_rule", &MxQuantizeOptions::nanRule);
  options.def_readwrite("tensor_scale", &MxQuantizeOptions::tensorScale)
      .def_readwrite("seed", &MxQuantizeOptions::seed)
      .def_readwrite("site", &MxQuantizeOptions::site)
      .def_readwrite("step", &MxQuantizeOptions::step)
      .def_readwrite("sr_bits", &MxQuantizeOptions::srBits)
      .def_readwrite("scale_min", &MxQuantizeOptions::scaleMin)
      .def_readwrite("headroom", &MxQuantizeOptions::headroom)
      .def_readwrite("scale_round_up", &MxQuantizeOptions::scaleRoundUp);
}

PYBIND11_MODULE(_numerics, m) {
  m.doc() = "mx-c/Numerics.h: the bits of docs/Numerics.md on buffers.";
  m.attr("FORMATS") = py::tuple(py::cast(listFormats()));
  m.attr("ELEMENT_TYPES") =
      py::tuple(py::cast(listNames(mxGetElementTypeName)));
  m.attr("ELEMENT_GRIDS") =
      py::tuple(py::cast(listNames(mxGetElementGridName)));
  m.attr("SCALE_TYPES") = py::tuple(py::cast(listNames(mxGetScaleTypeName)));
  m.attr("SCALE_RULES") = py::tuple(py::cast(listNames(mxGetScaleRuleName)));
  m.attr("ROUNDINGS") = py::tuple(py::cast(listNames(mxGetRoundingName)));
  m.attr("NAN_RULES") = py::tuple(py::cast(listNames(mxGetNaNRuleName)));
  defineFormat(m);
  defineOptions(m);
  py::class_<Operand>(m, "Operand")
      .def(py::init<const std::optional<MxFormat> &, const py::buffer &,
                    const std::optional<py::buffer> &>());
  m.def("look_up", &lookUp);
  m.def("get_scale_shape", &getScaleShape);
  m.def("quantize", &quantize);
  m.def("dequantize", &dequantize);
  m.def("compute_tensor_scale", [](const py::buffer &data, float e4m3Max,
                                   unsigned nanRule) {
    return computeTensorScale(data, e4m3Max, static_cast<MxNaNRule>(nanRule));
  });
  m.def("hadamard", &hadamard);
  m.def("fill_hadamard_signs", &fillHadamardSigns);
  m.def("convert_fp4", &convertFP4);
  m.def("scaled_matmul", &scaledMatmul);
}
