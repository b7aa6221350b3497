// wgmma with all types, layouts of shared memory and sources of A.
//
//   gen_wgmma.py FOLDER      writes the inputs, and the expected results
//   gen_wgmma.py --lines     prints the RUN-CASE lines below
//   nvcc -arch=sm_90a -ptx wgmma.cu -o wgmma.ptx
//
// A kernel copies an image of shared memory, adds `steps` products to the
// accumulators and writes each thread's registers. The descriptors come without
// the address of the image, and advance by so many bytes in each step.
//
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=10240 args=in:bf16_n64_kk_0_0_image.npy,in:bf16_n64_kk_0_0_acc.npy,out:bf16_n64_kk_0_0.npy:uint32:4096,i32:9600,i64:34364456960,i64:34364457280,i32:2304,i32:2304,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=8192 args=in:bf16_n64_kk_0_0_roomy_image.npy,in:bf16_n64_kk_0_0_roomy_acc.npy,out:bf16_n64_kk_0_0_roomy.npy:uint32:4096,i32:8192,i64:137439477760,i64:137439478016,i32:256,i32:256,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=8192 args=in:bf16_n64_kk_32_32_image.npy,in:bf16_n64_kk_32_32_acc.npy,out:bf16_n64_kk_32_32.npy:uint32:4096,i32:8192,i64:-4611685949707845632,i64:-4611685949707845376,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=16384 args=in:bf16_n64_kk_32_32_roomy_image.npy,in:bf16_n64_kk_32_32_roomy_acc.npy,out:bf16_n64_kk_32_32_roomy.npy:uint32:4096,i32:16128,i64:-4611685880988368896,i64:-4611685880988368384,i32:4096,i32:4096,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=8192 args=in:bf16_n64_kk_64_64_image.npy,in:bf16_n64_kk_64_64_acc.npy,out:bf16_n64_kk_64_64.npy:uint32:4096,i32:8192,i64:-9223371899415756800,i64:-9223371899415756544,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=16384 args=in:bf16_n64_kk_64_64_roomy_image.npy,in:bf16_n64_kk_64_64_roomy_acc.npy,out:bf16_n64_kk_64_64_roomy.npy:uint32:4096,i32:15872,i64:-9223371761976803328,i64:-9223371761976802816,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=16384 args=in:bf16_n64_kk_128_128_image.npy,in:bf16_n64_kk_128_128_acc.npy,out:bf16_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=30720 args=in:bf16_n64_kk_128_128_roomy_image.npy,in:bf16_n64_kk_128_128_roomy_acc.npy,out:bf16_n64_kk_128_128_roomy.npy:uint32:4096,i32:30720,i64:4611686568183267328,i64:4611686568183268288,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=9216 args=in:bf16_n64_km_0_0_image.npy,in:bf16_n64_km_0_0_acc.npy,out:bf16_n64_km_0_0.npy:uint32:4096,i32:9216,i64:34364456960,i64:34363932992,i32:2304,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=8192 args=in:bf16_n64_km_0_0_roomy_image.npy,in:bf16_n64_km_0_0_roomy_acc.npy,out:bf16_n64_km_0_0_roomy.npy:uint32:4096,i32:8192,i64:137439477760,i64:137439478016,i32:256,i32:256,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=8192 args=in:bf16_n64_km_32_32_image.npy,in:bf16_n64_km_32_32_acc.npy,out:bf16_n64_km_32_32.npy:uint32:4096,i32:8192,i64:-4611685949707845632,i64:-4611685743548432128,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=12288 args=in:bf16_n64_km_32_32_roomy_image.npy,in:bf16_n64_km_32_32_roomy_acc.npy,out:bf16_n64_km_32_32_roomy.npy:uint32:4096,i32:12288,i64:-4611685880988368896,i64:-4611685949703716352,i32:4096,i32:512,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=8192 args=in:bf16_n64_km_64_64_image.npy,in:bf16_n64_km_64_64_acc.npy,out:bf16_n64_km_64_64.npy:uint32:4096,i32:8192,i64:-9223371899415756800,i64:-9223371761974771456,i32:32,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=12288 args=in:bf16_n64_km_64_64_roomy_image.npy,in:bf16_n64_km_64_64_roomy_acc.npy,out:bf16_n64_km_64_64_roomy.npy:uint32:4096,i32:12288,i64:-9223371761976803328,i64:-9223371899407433216,i32:32,i32:1024,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=12288 args=in:bf16_n64_km_128_128_image.npy,in:bf16_n64_km_128_128_acc.npy,out:bf16_n64_km_128_128.npy:uint32:4096,i32:12288,i64:4611686293305360384,i64:4611686293309489664,i32:32,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_km grid=1 block=128 smem=19456 args=in:bf16_n64_km_128_128_roomy_image.npy,in:bf16_n64_km_128_128_roomy_acc.npy,out:bf16_n64_km_128_128_roomy.npy:uint32:4096,i32:19456,i64:4611686568183267328,i64:4611686293322073024,i32:32,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=9216 args=in:bf16_n64_mk_0_0_image.npy,in:bf16_n64_mk_0_0_acc.npy,out:bf16_n64_mk_0_0.npy:uint32:4096,i32:8576,i64:34363932672,i64:34364457216,i32:2048,i32:2304,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=8192 args=in:bf16_n64_mk_0_0_roomy_image.npy,in:bf16_n64_mk_0_0_roomy_acc.npy,out:bf16_n64_mk_0_0_roomy.npy:uint32:4096,i32:8192,i64:137439477760,i64:137439478016,i32:256,i32:256,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=8192 args=in:bf16_n64_mk_32_32_image.npy,in:bf16_n64_mk_32_32_acc.npy,out:bf16_n64_mk_32_32.npy:uint32:4096,i32:8192,i64:-4611685743548432384,i64:-4611685949707845376,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=12288 args=in:bf16_n64_mk_32_32_roomy_image.npy,in:bf16_n64_mk_32_32_roomy_acc.npy,out:bf16_n64_mk_32_32_roomy.npy:uint32:4096,i32:12032,i64:-4611685949703716864,i64:-4611685880988368640,i32:512,i32:4096,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=8192 args=in:bf16_n64_mk_64_64_image.npy,in:bf16_n64_mk_64_64_acc.npy,out:bf16_n64_mk_64_64.npy:uint32:4096,i32:8192,i64:-9223371761974771712,i64:-9223371899415756544,i32:2048,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=12288 args=in:bf16_n64_mk_64_64_roomy_image.npy,in:bf16_n64_mk_64_64_roomy_acc.npy,out:bf16_n64_mk_64_64_roomy.npy:uint32:4096,i32:11776,i64:-9223371899407433728,i64:-9223371761976803072,i32:1024,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=12288 args=in:bf16_n64_mk_128_128_image.npy,in:bf16_n64_mk_128_128_acc.npy,out:bf16_n64_mk_128_128.npy:uint32:4096,i32:12288,i64:4611686293309489152,i64:4611686293305360640,i32:2048,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=19456 args=in:bf16_n64_mk_128_128_roomy_image.npy,in:bf16_n64_mk_128_128_roomy_acc.npy,out:bf16_n64_mk_128_128_roomy.npy:uint32:4096,i32:19456,i64:4611686293322072064,i64:4611686568183267584,i32:2048,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_0_0_image.npy,in:bf16_n64_mm_0_0_acc.npy,out:bf16_n64_mm_0_0.npy:uint32:4096,i32:8192,i64:34363932672,i64:34363932928,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_0_0_roomy_image.npy,in:bf16_n64_mm_0_0_roomy_acc.npy,out:bf16_n64_mm_0_0_roomy.npy:uint32:4096,i32:8192,i64:137439477760,i64:137439478016,i32:256,i32:256,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_32_32_image.npy,in:bf16_n64_mm_32_32_acc.npy,out:bf16_n64_mm_32_32.npy:uint32:4096,i32:8192,i64:-4611685743548432384,i64:-4611685743548432128,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_32_32_roomy_image.npy,in:bf16_n64_mm_32_32_roomy_acc.npy,out:bf16_n64_mm_32_32_roomy.npy:uint32:4096,i32:8192,i64:-4611685949703716864,i64:-4611685949703716608,i32:512,i32:512,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_64_64_image.npy,in:bf16_n64_mm_64_64_acc.npy,out:bf16_n64_mm_64_64.npy:uint32:4096,i32:8192,i64:-9223371761974771712,i64:-9223371761974771456,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_64_64_roomy_image.npy,in:bf16_n64_mm_64_64_roomy_acc.npy,out:bf16_n64_mm_64_64_roomy.npy:uint32:4096,i32:8192,i64:-9223371899407433728,i64:-9223371899407433472,i32:1024,i32:1024,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_128_128_image.npy,in:bf16_n64_mm_128_128_acc.npy,out:bf16_n64_mm_128_128.npy:uint32:4096,i32:8192,i64:4611686293309489152,i64:4611686293309489408,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=8192 args=in:bf16_n64_mm_128_128_roomy_image.npy,in:bf16_n64_mm_128_128_roomy_acc.npy,out:bf16_n64_mm_128_128_roomy.npy:uint32:4096,i32:8192,i64:4611686293322072064,i64:4611686293322072320,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=24576 args=in:bf16_n64_kk_128_64_mixed_image.npy,in:bf16_n64_kk_128_64_mixed_acc.npy,out:bf16_n64_kk_128_64_mixed.npy:uint32:4096,i32:24576,i64:4611686293305360384,i64:-9223371899415756288,i32:32,i32:4096,i32:4,i32:1
// RUN-CASE: bf16_n64_mk grid=1 block=128 smem=9216 args=in:bf16_n64_mk_32_0_fresh_image.npy,in:bf16_n64_mk_32_0_fresh_acc.npy,out:bf16_n64_mk_32_0_fresh.npy:uint32:4096,i32:8576,i64:-4611685743548432384,i64:34364457216,i32:2048,i32:2304,i32:2,i32:0
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=18432 args=in:bf16_n64_kk_128_128_base35_image.npy,in:bf16_n64_kk_128_128_base35_acc.npy,out:bf16_n64_kk_128_128_base35.npy:uint32:4096,i32:18048,i64:4613375143165624344,i64:4614501043072467560,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_mm grid=1 block=128 smem=10240 args=in:bf16_n64_mm_128_128_base16_image.npy,in:bf16_n64_mm_128_128_base16_acc.npy,out:bf16_n64_mm_128_128_base16.npy:uint32:4096,i32:9984,i64:4612249243262910472,i64:4615063993030017392,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=10240 args=in:bf16_n64_kk_64_32_base11_image.npy,in:bf16_n64_kk_64_32_base11_acc.npy,out:bf16_n64_kk_64_32_base11.npy:uint32:4096,i32:9344,i64:-9222808949462335480,i64:-4611122999754423992,i32:32,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n8_kk grid=1 block=128 smem=9216 args=in:bf16_n8_kk_128_128_image.npy,in:bf16_n8_kk_128_128_acc.npy,out:bf16_n8_kk_128_128.npy:uint32:512,i32:9216,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n8_kk grid=1 block=128 smem=6144 args=in:bf16_n8_kk_0_0_image.npy,in:bf16_n8_kk_0_0_acc.npy,out:bf16_n8_kk_0_0.npy:uint32:512,i32:6016,i64:34364456960,i64:34360787264,i32:2304,i32:512,i32:2,i32:1
// RUN-CASE: bf16_n8_mm grid=1 block=128 smem=5120 args=in:bf16_n8_mm_64_0_image.npy,in:bf16_n8_mm_64_0_acc.npy,out:bf16_n8_mm_64_0.npy:uint32:512,i32:4608,i64:-9223371761974771712,i64:34360262912,i32:2048,i32:256,i32:2,i32:1
// RUN-CASE: bf16_n8_mm grid=1 block=128 smem=8192 args=in:bf16_n8_mm_128_128_image.npy,in:bf16_n8_mm_128_128_acc.npy,out:bf16_n8_mm_128_128.npy:uint32:512,i32:8192,i64:4611686293309489152,i64:4611686293309489408,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n24_km grid=1 block=128 smem=10240 args=in:bf16_n24_km_128_32_image.npy,in:bf16_n24_km_128_32_acc.npy,out:bf16_n24_km_128_32.npy:uint32:1536,i32:10240,i64:4611686293305360384,i64:-4611685880987385344,i32:32,i32:1024,i32:2,i32:1
// RUN-CASE: bf16_n24_km grid=1 block=128 smem=6144 args=in:bf16_n24_km_64_0_image.npy,in:bf16_n24_km_64_0_acc.npy,out:bf16_n24_km_64_0.npy:uint32:1536,i32:5632,i64:-9223371899415756800,i64:34361311488,i32:32,i32:768,i32:2,i32:1
// RUN-CASE: bf16_n40_kk grid=1 block=128 smem=7168 args=in:bf16_n40_kk_64_64_image.npy,in:bf16_n40_kk_64_64_acc.npy,out:bf16_n40_kk_64_64.npy:uint32:2560,i32:6656,i64:-9223371899415756800,i64:-9223371899415756544,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n128_km grid=1 block=128 smem=16384 args=in:bf16_n128_km_128_128_image.npy,in:bf16_n128_km_128_128_acc.npy,out:bf16_n128_km_128_128.npy:uint32:8192,i32:16384,i64:4611686293305360384,i64:4611686568187396608,i32:32,i32:4096,i32:2,i32:1
// RUN-CASE: bf16_n128_km grid=1 block=128 smem=13312 args=in:bf16_n128_km_0_64_image.npy,in:bf16_n128_km_0_64_acc.npy,out:bf16_n128_km_0_64.npy:uint32:8192,i32:13312,i64:34364456960,i64:-9223371487096864448,i32:2304,i32:4096,i32:2,i32:1
// RUN-CASE: bf16_n256_kk grid=1 block=128 smem=40960 args=in:bf16_n256_kk_128_128_image.npy,in:bf16_n256_kk_128_128_acc.npy,out:bf16_n256_kk_128_128.npy:uint32:16384,i32:40960,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:4,i32:1
// RUN-CASE: bf16_n256_mm grid=1 block=128 smem=20480 args=in:bf16_n256_mm_128_128_image.npy,in:bf16_n256_mm_128_128_acc.npy,out:bf16_n256_mm_128_128.npy:uint32:16384,i32:20480,i64:4611686293309489152,i64:4611687117943210240,i32:2048,i32:8192,i32:2,i32:1
// RUN-CASE: bf16_n256_mm grid=1 block=128 smem=20480 args=in:bf16_n256_mm_128_128_roomy_image.npy,in:bf16_n256_mm_128_128_roomy_acc.npy,out:bf16_n256_mm_128_128_roomy.npy:uint32:16384,i32:20480,i64:4611686293322072064,i64:4611686293322072320,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: bf16_n64_rk grid=1 block=128 smem=8192 args=in:bf16_n64_rk_128_image.npy,in:bf16_n64_rk_128_acc.npy,in:bf16_n64_rk_128_words.npy,out:bf16_n64_rk_128.npy:uint32:4096,i32:8192,i64:4611686293305360384,i32:32,i32:2,i32:1
// RUN-CASE: bf16_n64_rk grid=1 block=128 smem=5120 args=in:bf16_n64_rk_0_image.npy,in:bf16_n64_rk_0_acc.npy,in:bf16_n64_rk_0_words.npy,out:bf16_n64_rk_0.npy:uint32:4096,i32:4480,i64:34364456960,i32:2304,i32:2,i32:1
// RUN-CASE: bf16_n64_rm grid=1 block=128 smem=4096 args=in:bf16_n64_rm_64_image.npy,in:bf16_n64_rm_64_acc.npy,in:bf16_n64_rm_64_words.npy,out:bf16_n64_rm_64.npy:uint32:4096,i32:4096,i64:-9223371761974771712,i32:2048,i32:2,i32:0
// RUN-CASE: f16_n64_kk grid=1 block=128 smem=16384 args=in:f16_n64_kk_128_128_image.npy,in:f16_n64_kk_128_128_acc.npy,out:f16_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: f16f16_n64_mk grid=1 block=128 smem=8192 args=in:f16f16_n64_mk_64_32_image.npy,in:f16f16_n64_mk_64_32_acc.npy,out:f16f16_n64_mk_64_32.npy:uint32:2048,i32:8192,i64:-9223371761974771712,i64:-4611685949707845376,i32:2048,i32:2048,i32:2,i32:1
// RUN-CASE: f16f16_n64_rm grid=1 block=128 smem=4096 args=in:f16f16_n64_rm_32_image.npy,in:f16f16_n64_rm_32_acc.npy,in:f16f16_n64_rm_32_words.npy,out:f16f16_n64_rm_32.npy:uint32:2048,i32:4096,i64:-4611685743548432384,i32:2048,i32:2,i32:1
// RUN-CASE: f16f16_n256_kk grid=1 block=128 smem=40960 args=in:f16f16_n256_kk_128_128_image.npy,in:f16f16_n256_kk_128_128_acc.npy,out:f16f16_n256_kk_128_128.npy:uint32:8192,i32:40960,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: tf32_n64_kk grid=1 block=128 smem=16384 args=in:tf32_n64_kk_128_128_image.npy,in:tf32_n64_kk_128_128_acc.npy,out:tf32_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: tf32_n64_kk grid=1 block=128 smem=9216 args=in:tf32_n64_kk_0_32_image.npy,in:tf32_n64_kk_0_32_acc.npy,out:tf32_n64_kk_0_32.npy:uint32:4096,i32:9216,i64:34364456960,i64:-4611685949707845312,i32:2304,i32:2048,i32:2,i32:1
// RUN-CASE: tf32_n64_rk grid=1 block=128 smem=4096 args=in:tf32_n64_rk_64_image.npy,in:tf32_n64_rk_64_acc.npy,in:tf32_n64_rk_64_words.npy,out:tf32_n64_rk_64.npy:uint32:4096,i32:4096,i64:-9223371899415756800,i32:32,i32:2,i32:1
// RUN-CASE: e4m3_n64_kk grid=1 block=128 smem=16384 args=in:e4m3_n64_kk_128_128_image.npy,in:e4m3_n64_kk_128_128_acc.npy,out:e4m3_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: e4m3_n64_kk grid=1 block=128 smem=9216 args=in:e4m3_n64_kk_0_64_image.npy,in:e4m3_n64_kk_0_64_acc.npy,out:e4m3_n64_kk_0_64.npy:uint32:4096,i32:9216,i64:34364456960,i64:-9223371899415756480,i32:2304,i32:32,i32:2,i32:1
// RUN-CASE: e4m3e5m2_n128_kk grid=1 block=128 smem=20480 args=in:e4m3e5m2_n128_kk_32_128_image.npy,in:e4m3e5m2_n128_kk_32_128_acc.npy,out:e4m3e5m2_n128_kk_32_128.npy:uint32:8192,i32:20480,i64:-4611685949707845632,i64:4611686293305360640,i32:2048,i32:32,i32:2,i32:1
// RUN-CASE: e5m2e4m3f16_n64_kk grid=1 block=128 smem=16384 args=in:e5m2e4m3f16_n64_kk_128_128_image.npy,in:e5m2e4m3f16_n64_kk_128_128_acc.npy,out:e5m2e4m3f16_n64_kk_128_128.npy:uint32:2048,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: e5m2_n64_rk grid=1 block=128 smem=4096 args=in:e5m2_n64_rk_32_image.npy,in:e5m2_n64_rk_32_acc.npy,in:e5m2_n64_rk_32_words.npy,out:e5m2_n64_rk_32.npy:uint32:4096,i32:4096,i64:-4611685949707845632,i32:2048,i32:2,i32:1
// RUN-CASE: s8_n64_kk grid=1 block=128 smem=16384 args=in:s8_n64_kk_128_128_image.npy,in:s8_n64_kk_128_128_acc.npy,out:s8_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: s8_n64_kk grid=1 block=128 smem=10240 args=in:s8_n64_kk_0_0_fresh_image.npy,in:s8_n64_kk_0_0_fresh_acc.npy,out:s8_n64_kk_0_0_fresh.npy:uint32:4096,i32:9600,i64:34364456960,i64:34364457280,i32:2304,i32:2304,i32:2,i32:0
// RUN-CASE: s8sat_n64_kk grid=1 block=128 smem=16384 args=in:s8sat_n64_kk_128_128_image.npy,in:s8sat_n64_kk_128_128_acc.npy,out:s8sat_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: u8s8_n128_kk grid=1 block=128 smem=12288 args=in:u8s8_n128_kk_64_32_image.npy,in:u8s8_n128_kk_64_32_acc.npy,out:u8s8_n128_kk_64_32.npy:uint32:8192,i32:12288,i64:-9223371899415756800,i64:-4611685949707845376,i32:32,i32:4096,i32:2,i32:1
// RUN-CASE: s8u8_n64_rk grid=1 block=128 smem=8192 args=in:s8u8_n64_rk_128_image.npy,in:s8u8_n64_rk_128_acc.npy,in:s8u8_n64_rk_128_words.npy,out:s8u8_n64_rk_128.npy:uint32:4096,i32:8192,i64:4611686293305360384,i32:32,i32:2,i32:1
// RUN-CASE: u8_n24_rk grid=1 block=128 smem=2048 args=in:u8_n24_rk_64_image.npy,in:u8_n24_rk_64_acc.npy,in:u8_n24_rk_64_words.npy,out:u8_n24_rk_64.npy:uint32:1536,i32:1536,i64:-9223371899415756800,i32:32,i32:2,i32:1
// RUN-CASE: b1_n64_kk grid=1 block=128 smem=16384 args=in:b1_n64_kk_128_128_image.npy,in:b1_n64_kk_128_128_acc.npy,out:b1_n64_kk_128_128.npy:uint32:4096,i32:16384,i64:4611686293305360384,i64:4611686293305360896,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: b1_n64_kk grid=1 block=128 smem=9216 args=in:b1_n64_kk_0_32_image.npy,in:b1_n64_kk_0_32_acc.npy,out:b1_n64_kk_0_32.npy:uint32:4096,i32:9216,i64:34364456960,i64:-4611685949707845312,i32:2304,i32:2048,i32:2,i32:1
// RUN-CASE: b1_n128_rk grid=1 block=128 smem=8192 args=in:b1_n128_rk_64_image.npy,in:b1_n128_rk_64_acc.npy,in:b1_n128_rk_64_words.npy,out:b1_n128_rk_64.npy:uint32:8192,i32:8192,i64:-9223371899415756800,i32:32,i32:2,i32:1

#include "wgmma.h"

// Both majors of A and B, which 16-bit types have.
SHARED_KERNEL(bf16_n64_kk, 32, 32, 33, 34, "m64n64k16.f32.bf16.bf16", ", 1, 1, 0, 0")
SHARED_KERNEL(bf16_n64_km, 32, 32, 33, 34, "m64n64k16.f32.bf16.bf16", ", 1, 1, 0, 1")
SHARED_KERNEL(bf16_n64_mk, 32, 32, 33, 34, "m64n64k16.f32.bf16.bf16", ", 1, 1, 1, 0")
SHARED_KERNEL(bf16_n64_mm, 32, 32, 33, 34, "m64n64k16.f32.bf16.bf16", ", 1, 1, 1, 1")
SHARED_KERNEL(bf16_n8_kk, 4, 4, 5, 6, "m64n8k16.f32.bf16.bf16", ", 1, -1, 0, 0")
SHARED_KERNEL(bf16_n8_mm, 4, 4, 5, 6, "m64n8k16.f32.bf16.bf16", ", -1, 1, 1, 1")
SHARED_KERNEL(bf16_n24_km, 12, 12, 13, 14, "m64n24k16.f32.bf16.bf16", ", 1, 1, 0, 1")
SHARED_KERNEL(bf16_n40_kk, 20, 20, 21, 22, "m64n40k16.f32.bf16.bf16", ", -1, -1, 0, 0")
SHARED_KERNEL(bf16_n128_km, 64, 64, 65, 66, "m64n128k16.f32.bf16.bf16", ", 1, 1, 0, 1")
SHARED_KERNEL(bf16_n256_kk, 128, 128, 129, 130, "m64n256k16.f32.bf16.bf16", ", 1, 1, 0, 0")
SHARED_KERNEL(bf16_n256_mm, 128, 128, 129, 130, "m64n256k16.f32.bf16.bf16", ", 1, 1, 1, 1")
REGISTER_KERNEL(bf16_n64_rk, 32, 32, 33, 34, 35, 36, 37, "m64n64k16.f32.bf16.bf16", ", 1, 1, 0")
REGISTER_KERNEL(bf16_n64_rm, 32, 32, 33, 34, 35, 36, 37, "m64n64k16.f32.bf16.bf16", ", 1, -1, 1")

// The other types.
SHARED_KERNEL(f16_n64_kk, 32, 32, 33, 34, "m64n64k16.f32.f16.f16", ", 1, 1, 0, 0")
SHARED_KERNEL(f16f16_n64_mk, 16, 16, 17, 18, "m64n64k16.f16.f16.f16", ", 1, 1, 1, 0")
REGISTER_KERNEL(f16f16_n64_rm, 16, 16, 17, 18, 19, 20, 21, "m64n64k16.f16.f16.f16", ", 1, 1, 1")
SHARED_KERNEL(f16f16_n256_kk, 64, 64, 65, 66, "m64n256k16.f16.f16.f16", ", 1, 1, 0, 0")
SHARED_KERNEL(tf32_n64_kk, 32, 32, 33, 34, "m64n64k8.f32.tf32.tf32", ", 1, 1")
REGISTER_KERNEL(tf32_n64_rk, 32, 32, 33, 34, 35, 36, 37, "m64n64k8.f32.tf32.tf32", ", -1, 1")
SHARED_KERNEL(e4m3_n64_kk, 32, 32, 33, 34, "m64n64k32.f32.e4m3.e4m3", ", 1, 1")
SHARED_KERNEL(e4m3e5m2_n128_kk, 64, 64, 65, 66, "m64n128k32.f32.e4m3.e5m2", ", 1, -1")
SHARED_KERNEL(e5m2e4m3f16_n64_kk, 16, 16, 17, 18, "m64n64k32.f16.e5m2.e4m3", ", 1, 1")
REGISTER_KERNEL(e5m2_n64_rk, 32, 32, 33, 34, 35, 36, 37, "m64n64k32.f32.e5m2.e5m2", ", 1, 1")
SHARED_KERNEL(s8_n64_kk, 32, 32, 33, 34, "m64n64k32.s32.s8.s8", "")
SHARED_KERNEL(s8sat_n64_kk, 32, 32, 33, 34, "m64n64k32.s32.s8.s8.satfinite", "")
SHARED_KERNEL(u8s8_n128_kk, 64, 64, 65, 66, "m64n128k32.s32.u8.s8", "")
REGISTER_KERNEL(s8u8_n64_rk, 32, 32, 33, 34, 35, 36, 37, "m64n64k32.s32.s8.u8", "")
REGISTER_KERNEL(u8_n24_rk, 12, 12, 13, 14, 15, 16, 17, "m64n24k32.s32.u8.u8", "")
SHARED_KERNEL(b1_n64_kk, 32, 32, 33, 34, "m64n64k256.s32.b1.b1.and.popc", "")
REGISTER_KERNEL(b1_n128_rk, 64, 64, 65, 66, 67, 68, 69, "m64n128k256.s32.b1.b1.and.popc", "")
