// What CUDA C++ makes nvcc print besides arithmetic: calls with structures by value
// and by reference, constants, initial values that are addresses, a switch,
// local arrays, assertions, printf, integers of 128 bits, shared memory.
#include <cassert>
#include <cstdio>

struct Record {
  int values[6];
  float scale;
};
struct alignas(16) Vector {
  float x, y, z, w;
};

__constant__ int table[16] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
__device__ const char *names[3] = {"a", "bb", "ccc"};
__device__ int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
__device__ int *pointers[2] = {&matrix[1][2], &matrix[0][1]};
__device__ double doubles[2] = {1.5, -2.25};
__device__ int successor(int x) { return x + 1; }
// Not called by any kernel: such a table does not hinder the others.
__device__ int (*functions[1])(int) = {successor};

__device__ __noinline__ Record make(int i) {
  Record record;
  for (int k = 0; k < 6; ++k)
    record.values[k] = i * k;
  record.scale = i;
  return record;
}
__device__ __noinline__ int use(Record record, int k) {
  record.values[k & 3] += 5;
  return record.values[k] + static_cast<int>(record.scale);
}
__device__ __noinline__ float update(float &x, const Vector &v) {
  x += v.y;
  return x * v.w;
}
__device__ __noinline__ Vector transform(Vector v, float s) {
  v.x *= s;
  v.y += update(v.z, v);
  return v;
}
template <typename F>
__device__ int sum(F f, int n) {
  int result = 0;
  for (int i = 0; i < n; ++i)
    result += f(i);
  return result;
}

extern "C" __global__ void records(int *out, int n) {
  assert(n < 5);
  printf("%d of %s\n", n, names[0]);
  Record record = make(n);
  out[threadIdx.x] = use(record, n) + use(record, 2) + *pointers[threadIdx.x & 1];
}

extern "C" __global__ void choose(int *out, int n) {
  int i = threadIdx.x, local[20], r;
  for (int k = 0; k < 20; ++k)
    local[k] = k * i;
  switch (n % 7) {
  case 0: r = local[n]; break;
  case 1: r = table[n & 15] * 3; break;
  case 2: r = matrix[1][n % 3] + 7; break;
  case 3: r = *pointers[n & 1]; break;
  case 4: r = names[2][n % 3]; break;
  case 5: r = __popc(n); break;
  default: r = static_cast<int>(doubles[1]);
  }
  out[i] = r + sum([=](int k) { return k * n; }, n) + local[(n * 7) % 20];
}

extern "C" __global__ void vectors(Vector *data, float s) {
  Vector v = transform(data[threadIdx.x], s);
  if (s > 2)
    v = transform(v, s * 2);
  data[threadIdx.x] = v;
}

extern "C" __global__ void wide(unsigned __int128 *data) {
  data[0] = data[2] * data[3] + data[2] / data[3];
  data[1] = static_cast<unsigned __int128>(-static_cast<__int128>(data[2]) % static_cast<__int128>(data[3]));
}
