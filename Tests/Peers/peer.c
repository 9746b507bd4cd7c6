// C, hand-vectorised over samples: GCC/Clang vector extensions, with AVX-512 instructions where they help.
//
//     cc -O3 -march=native -fno-math-errno peer.c -lm -o peer && ./peer --workloads W1,W2 --seconds 4
//
// No -ffast-math: sums are reordered by hand only, and a*b+c may contract to one FMA (-ffp-contract=fast, GCC's default).
// Samples lie in blocks of 32 (four vectors of eight): x[block][unit][32]. One block's forward and backward pass stays
// in the first-level cache; weight gradients are dot products along the samples, in tiles of 4 x 4 weights.
// Absolute error of tanh below 6e-16. Adam divides and takes roots in full precision.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif

enum { LANES = 8, ROW = 4, BLOCK = LANES * ROW, CHUNK = 8 };
typedef double V __attribute__((vector_size(64)));
typedef long long I __attribute__((vector_size(64)));
#define INLINE static inline __attribute__((always_inline))

// MARK: Elementary functions

INLINE V all(double a) { return (V){a, a, a, a, a, a, a, a}; }
INLINE I whole(long long a) { return (I){a, a, a, a, a, a, a, a}; }
INLINE V choose(I mask, V yes, V no) { return (V)((mask & (I)yes) | (~mask & (I)no)); }
INLINE V larger(V a, V b) {
#ifdef __AVX512F__
  return (V)_mm512_max_pd((__m512d)a, (__m512d)b);
#else
  return choose(a > b, a, b);
#endif
}
INLINE V smaller(V a, V b) {
#ifdef __AVX512F__
  return (V)_mm512_min_pd((__m512d)a, (__m512d)b);
#else
  return choose(a < b, a, b);
#endif
}

/// table[i & 15] in every lane.
INLINE V lookup(const double *table, I i) {
#ifdef __AVX512F__
  return (V)_mm512_permutex2var_pd(_mm512_loadu_pd(table), (__m512i)i, _mm512_loadu_pd(table + 8));
#else
  V out;
  for (int k = 0; k < LANES; k++) out[k] = table[i[k] & 15];
  return out;
#endif
}

/// 1 / a for a in [1, 1e30]: an estimate of 14 bits, doubled twice by Newton's iteration.
INLINE V reciprocal(V a) {
#ifdef __AVX512F__
  V r = (V)_mm512_rcp14_pd((__m512d)a);
  r += r * (1 - a * r);
  return r + r * (1 - a * r);
#else
  return 1 / a;
#endif
}

static double roots[16];  // 2^(j/16)

/// tanh a = 1 - 2 / (exp(2a) + 1), exp(2a) = 2^(n/16) exp(f ln2/16) with |f| <= 1/2: a table and a polynomial.
INLINE V tanh_(V a) {
  const double scale = 16 * 2 * M_LOG2E, magic = 0x1.8p52, c = M_LN2 / 16;
  a = larger(a, all(-20));
  a = smaller(a, all(20));
  V t = a * scale + magic;
  V f = a * scale - (t - magic);
  V p = all(c * c * c * c * c * c / 720);
  p = p * f + c * c * c * c * c / 120;
  p = p * f + c * c * c * c / 24;
  p = p * f + c * c * c / 6;
  p = p * f + c * c / 2;
  p = p * f + c;
  I power = ((I)t << 48) & whole((long long)0xfff0000000000000ull);
  V base = (V)((I)lookup(roots, (I)t) + power);
  return 1 - 2 * reciprocal(base * (p * f) + (base + 1));
}

INLINE V sigmoid(V a) { return 0.5 + 0.5 * tanh_(0.5 * a); }

/// log a for a in (0, 1]: a = 2^k m with m in [3/4, 3/2), log m = 2 artanh((m - 1) / (m + 1)).
INLINE V log_(V a) {
  I k = ((I)a - whole(0x3fe8000000000000ll)) >> 52;
  V m = (V)((I)a - (k << 52)), s = (m - 1) / (m + 1), q = s * s, p = all(1.0 / 23);
  for (int n = 21; n >= 1; n -= 2) p = p * q + 1.0 / n;
  V kd = (V)(k + whole(0x4338000000000000ll)) - 0x1.8p52;
  return kd * M_LN2 + 2 * s * p;
}

INLINE V root(V a) {
#ifdef __AVX512F__
  return (V)_mm512_sqrt_pd((__m512d)a);
#else
  for (int k = 0; k < LANES; k++) a[k] = sqrt(a[k]);
  return a;
#endif
}

// MARK: Random numbers: eight xoshiro256+ streams side by side

static I state[4];

static void seed(uint64_t s) {
  for (int j = 0; j < 4; j++)
    for (int k = 0; k < LANES; k++) {  // SplitMix64
      uint64_t z = s += 0x9e3779b97f4a7c15ull;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
      state[j][k] = (long long)(z ^ (z >> 31));
    }
}

INLINE I shift_right(I a, int n) { return (a >> n) & whole((long long)(~0ull >> n)); }

INLINE I bits(void) {
  I result = state[0] + state[3], t = state[1] << 17;
  state[2] ^= state[0], state[3] ^= state[1], state[1] ^= state[2], state[0] ^= state[3];
  state[2] ^= t;
  state[3] = (state[3] << 45) | shift_right(state[3], 19);
  return result;
}

/// Uniform in [0, 1) from the upper 52 bits.
INLINE V uniform(I b) { return (V)(shift_right(b, 12) | whole(0x3ff0000000000000ll)) - 1; }

/// Two vectors of normals (Box and Muller 1958). The angle is drawn within an eighth of a turn around 0, where
/// sine and cosine are short polynomials, and the quadrant from two further bits.
INLINE void normals(V *a, V *b) {
  V r = root(-2 * log_(1 - uniform(bits())));
  I raw = bits();
  V t = (uniform(raw) - 0.5) * M_PI_2, q = t * t;
  V s = all(-1 / 1307674368000.0), c = all(1 / 20922789888000.0);
  s = s * q + 1 / 6227020800.0, c = c * q - 1 / 87178291200.0;
  s = s * q - 1 / 39916800.0, c = c * q + 1 / 479001600.0;
  s = s * q + 1 / 362880.0, c = c * q - 1 / 3628800.0;
  s = s * q - 1 / 5040.0, c = c * q + 1 / 40320.0;
  s = s * q + 1 / 120.0, c = c * q - 1 / 720.0;
  s = s * q - 1 / 6.0, c = c * q + 1 / 24.0;
  s = t + t * q * s, c = 1 - q / 2 + q * q * c;
  I top = whole((long long)(1ull << 63));
  I swap = -(raw & whole(1));
  *a = (V)((I)(r * choose(swap, s, c)) ^ ((raw << 62) & top));
  *b = (V)((I)(r * choose(swap, c, s)) ^ ((raw << 61) & top));
}

// MARK: Products. `M` and `N` are constants at every call, so that the tiles live in registers

/// y[m] = b[m] + sum over k of w[m][k] x[k], for M outputs and the samples of one block.
INLINE void affine_tile(const int M, const double *w, const double *b, const V *x, int K, V *y) {
  V sum[4][ROW];
#pragma GCC unroll 4
  for (int m = 0; m < M; m++)
#pragma GCC unroll 4
    for (int r = 0; r < ROW; r++) sum[m][r] = all(b ? b[m] : 0);
  for (int k = 0; k < K; k++)
#pragma GCC unroll 4
    for (int m = 0; m < M; m++)
#pragma GCC unroll 4
      for (int r = 0; r < ROW; r++) sum[m][r] += w[m * K + k] * x[k * ROW + r];
#pragma GCC unroll 4
  for (int m = 0; m < M; m++)
#pragma GCC unroll 4
    for (int r = 0; r < ROW; r++) y[m * ROW + r] = sum[m][r];
}

static void affine(const double *w, const double *b, const V *x, int inputs, V *y, int outputs) {
  int m = 0;
  for (; m + 4 <= outputs; m += 4) affine_tile(4, w + m * inputs, b ? b + m : 0, x, inputs, y + m * ROW);
  for (; m + 2 <= outputs; m += 2) affine_tile(2, w + m * inputs, b ? b + m : 0, x, inputs, y + m * ROW);
  for (; m < outputs; m++) affine_tile(1, w + m * inputs, b ? b + m : 0, x, inputs, y + m * ROW);
}

/// The sums over the lanes of a, b, c, d.
typedef double V4 __attribute__((vector_size(32)));
INLINE V4 totals(V a, V b, V c, V d) {
  V s = __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14) + __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15);
  V t = __builtin_shufflevector(c, d, 0, 8, 2, 10, 4, 12, 6, 14) + __builtin_shufflevector(c, d, 1, 9, 3, 11, 5, 13, 7, 15);
  V u = __builtin_shufflevector(s, t, 0, 1, 8, 9, 4, 5, 12, 13) + __builtin_shufflevector(s, t, 2, 3, 10, 11, 6, 7, 14, 15);
  return __builtin_shufflevector(u, u, 0, 1, 2, 3) + __builtin_shufflevector(u, u, 4, 5, 6, 7);
}

/// dw[m][n] += sum over samples of g[m] x[n], for M x N weights; g and x step from block to block by their strides.
INLINE void outer_tile(
    const int M, const int N, const V *g, int g_stride, const V *x, int x_stride, int blocks, double *dw, int ld) {
  V sum[4][4] = {};
  for (int b = 0; b < blocks; b++, g += g_stride, x += x_stride)
#pragma GCC unroll 4
    for (int r = 0; r < ROW; r++)
#pragma GCC unroll 4
      for (int m = 0; m < M; m++)
#pragma GCC unroll 4
        for (int n = 0; n < N; n++) sum[m][n] += g[m * ROW + r] * x[n * ROW + r];
  if (N == 4)
#pragma GCC unroll 4
    for (int m = 0; m < M; m++) {
      V4 t = totals(sum[m][0], sum[m][1], sum[m][2], sum[m][3]);
      for (int n = 0; n < 4; n++) dw[m * ld + n] += t[n];
    }
  else
#pragma GCC unroll 4
    for (int n = 0; n < N; n++) {
      V4 t = totals(sum[0][n], sum[1][n], sum[2][n], sum[3][n]);
      for (int m = 0; m < M; m++) dw[m * ld + n] += t[m];
    }
}

INLINE void outer_row(
    const int M, const V *g, int outputs, const V *x, int inputs, int blocks, double *dw) {
  int n = 0, gs = outputs * ROW, xs = inputs * ROW;
  for (; n + 4 <= inputs; n += 4) outer_tile(M, 4, g, gs, x + n * ROW, xs, blocks, dw + n, inputs);
  for (; n + 2 <= inputs; n += 2) outer_tile(M, 2, g, gs, x + n * ROW, xs, blocks, dw + n, inputs);
  for (; n < inputs; n++) outer_tile(M, 1, g, gs, x + n * ROW, xs, blocks, dw + n, inputs);
}

// MARK: Networks

enum { MOST = 3 };
typedef struct {
  int layers, width[MOST + 1], t, relu;
  size_t count, w[MOST], b[MOST];          // where w1, b1, w2, b2, ... begin in the flat vectors
  double *theta, *gradient, *m, *v;        // flat, padded to whole vectors
  double *transposed[MOST];
  V *h[MOST + 1], *g[MOST + 1];            // values and slopes of every layer, [block][unit][ROW]
} Network;

static void *room(size_t bytes) {
  size_t size = (bytes + 127) / 64 * 64;
  void *p = aligned_alloc(64, size);
  if (!p) exit(70);
  return memset(p, 0, size);
}

static void transpose(Network *n) {
  for (int l = 0; l < n->layers; l++) {
    int in = n->width[l], out = n->width[l + 1];
    for (int o = 0; o < out; o++)
      for (int i = 0; i < in; i++) n->transposed[l][i * out + o] = n->theta[n->w[l] + o * in + i];
  }
}

static Network network(int layers, const int *width, int relu, int blocks) {
  Network n = {.layers = layers, .relu = relu};
  for (int l = 0; l <= layers; l++) {
    n.width[l] = width[l];
    n.h[l] = room(sizeof(V) * ROW * blocks * width[l]), n.g[l] = room(sizeof(V) * ROW * blocks * width[l]);
    if (l == layers) break;
    n.w[l] = n.count, n.b[l] = n.count + width[l] * width[l + 1], n.count = n.b[l] + width[l + 1];
    n.transposed[l] = room(8 * width[l] * width[l + 1]);
  }
  size_t bytes = (n.count + LANES) * 8;
  n.theta = room(bytes), n.gradient = room(bytes), n.m = room(bytes), n.v = room(bytes);
  for (int l = 0; l < layers; l++)  // Glorot and Bengio 2010
    for (int k = 0; k < width[l] * width[l + 1]; k++)
      n.theta[n.w[l] + k] = (2 * uniform(bits())[0] - 1) * sqrt(6.0 / (width[l] + width[l + 1]));
  transpose(&n);
  return n;
}

static void forward(Network *n, int block) {
  for (int l = 0; l < n->layers; l++) {
    int in = n->width[l], out = n->width[l + 1];
    V *x = n->h[l] + (size_t)block * in * ROW, *y = n->h[l + 1] + (size_t)block * out * ROW;
    affine(n->theta + n->w[l], n->theta + n->b[l], x, in, y, out);
    if (l + 1 == n->layers) break;
    if (n->relu)
      for (int k = 0; k < out * ROW; k++) y[k] = larger(y[k], all(0));
    else
      for (int k = 0; k < out * ROW; k++) y[k] = tanh_(y[k]);
  }
}

/// Carries the slopes from the outputs down to layer `lowest`.
static void backward(Network *n, int block, int lowest) {
  for (int l = n->layers - 1; l >= lowest; l--) {
    int in = n->width[l], out = n->width[l + 1];
    V *g = n->g[l] + (size_t)block * in * ROW, *h = n->h[l] + (size_t)block * in * ROW;
    affine(n->transposed[l], 0, n->g[l + 1] + (size_t)block * out * ROW, out, g, in);
    if (l == 0) break;
    if (n->relu)
      for (int k = 0; k < in * ROW; k++) g[k] = (V)((I)g[k] & (h[k] > 0));
    else
      for (int k = 0; k < in * ROW; k++) g[k] *= 1 - h[k] * h[k];
  }
}

/// A chunk of samples small enough for the cache; in it, 16 outputs at a time meet every group of inputs.
static void weight_gradient(Network *n, int blocks) {
  memset(n->gradient, 0, n->count * 8);
  for (int l = 0; l < n->layers; l++) {
    int in = n->width[l], out = n->width[l + 1];
    double *db = n->gradient + n->b[l];
    for (int start = 0; start < blocks; start += CHUNK) {
      int some = blocks - start < CHUNK ? blocks - start : CHUNK;
      V *x = n->h[l] + (size_t)start * in * ROW, *g = n->g[l + 1] + (size_t)start * out * ROW;
      int o = 0;
      for (; o + 16 <= out; o += 16)
        for (int i = 0; i < in; i += 4)
          for (int m = o; m < o + 16; m += 4) {
            double *dw = n->gradient + n->w[l] + m * in + i;
            V *gm = g + m * ROW, *xi = x + i * ROW;
            if (in - i >= 4) outer_tile(4, 4, gm, out * ROW, xi, in * ROW, some, dw, in);
            else for (int k = 0; k < in - i; k++) outer_tile(4, 1, gm, out * ROW, xi + k * ROW, in * ROW, some, dw + k, in);
          }
      for (; o + 2 <= out; o += 2) outer_row(2, g + o * ROW, out, x, in, some, n->gradient + n->w[l] + o * in);
      for (; o < out; o++) outer_row(1, g + o * ROW, out, x, in, some, n->gradient + n->w[l] + o * in);
      for (int m = 0; m < out; m += 4) {
        V sum[4] = {};
        for (int b = 0; b < some; b++)
          for (int k = m; k < m + 4 && k < out; k++)
            for (int r = 0; r < ROW; r++) sum[k - m] += g[((size_t)b * out + k) * ROW + r];
        V4 t = totals(sum[0], sum[1], sum[2], sum[3]);
        for (int k = m; k < m + 4 && k < out; k++) db[k] += t[k - m];
      }
    }
  }
}

static void adam(Network *n) {
  const double rate = 1e-3, beta1 = 0.5, beta2 = 0.999, epsilon = 1e-8;
  n->t++;
  double a = 1 - pow(beta1, n->t), b = 1 - pow(beta2, n->t);
  double step = rate * sqrt(b) / a, small = epsilon * sqrt(b);
  V *theta = (V *)n->theta, *g = (V *)n->gradient, *m = (V *)n->m, *v = (V *)n->v;
  for (size_t k = 0; k < (n->count + LANES - 1) / LANES; k++) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
    theta[k] -= step * m[k] / (root(v[k]) + small);
  }
  transpose(n);
}

// MARK: The game

typedef struct {
  const char *name;
  int ring, layers, g[MOST + 1], d[MOST + 1], batch;
} Workload;

static const Workload workloads[] = {
    {"W1", 0, 2, {1, 16, 1}, {1, 16, 1}, 64},
    {"W2", 1, 3, {2, 16, 16, 2}, {2, 16, 16, 1}, 150},
    {"W3", 1, 3, {16, 128, 128, 2}, {2, 128, 128, 1}, 512},
};

static Network G, D;
static double mode_x[16], mode_y[16];

static void latents(int blocks) {
  V *z = G.h[0];
  for (int k = 0; k < blocks * G.width[0] * ROW; k += 2) normals(z + k, z + k + 1);
}

static void reals(const Workload *w, int blocks) {
  V *x = D.h[0];
  if (!w->ring)
    for (int k = 0; k < blocks * ROW; k += 2) {
      normals(x + k, x + k + 1);
      x[k] = 4 + 1.25 * x[k], x[k + 1] = 4 + 1.25 * x[k + 1];
    }
  else
    for (int b = 0; b < blocks; b++)
      for (int r = 0; r < ROW; r++) {
        V *at = x + b * 2 * ROW + r, a, c;
        normals(&a, &c);
        I mode = shift_right(bits(), 61);
        at[0] = lookup(mode_x, mode) + 0.02 * a, at[ROW] = lookup(mode_y, mode) + 0.02 * c;
      }
}

/// Slopes of the mean softplus(-l) (real) or softplus(l) at one block's logits; samples past the batch have none.
static void logit_slopes(const Workload *w, int block, int real, int first) {
  V *l = D.h[D.layers] + block * ROW, *g = D.g[D.layers] + block * ROW;
  for (int r = 0; r < ROW; r++) {
    g[r] = (sigmoid(l[r]) - real) * (1.0 / w->batch);
    for (int k = 0; first + r * LANES + LANES > w->batch && k < LANES; k++)
      if (first + r * LANES + k >= w->batch) g[r][k] = 0;
  }
}

static void play(const Workload *w) {
  int blocks = (w->batch + BLOCK - 1) / BLOCK, d = D.width[0];
  size_t panel = sizeof(V) * d * ROW;
  reals(w, blocks);
  latents(blocks);
  for (int b = 0; b < 2 * blocks; b++) {
    if (b >= blocks) {
      forward(&G, b - blocks);
      memcpy(D.h[0] + b * d * ROW, G.h[G.layers] + (b - blocks) * d * ROW, panel);
    }
    forward(&D, b);
    logit_slopes(w, b, b < blocks, b % blocks * BLOCK);
    backward(&D, b, 1);
  }
  weight_gradient(&D, 2 * blocks);
  adam(&D);

  latents(blocks);
  for (int b = 0; b < blocks; b++) {
    forward(&G, b);
    memcpy(D.h[0] + b * d * ROW, G.h[G.layers] + b * d * ROW, panel);
    forward(&D, b);
    logit_slopes(w, b, 1, b * BLOCK);
    backward(&D, b, 0);
    memcpy(G.g[G.layers] + b * d * ROW, D.g[0] + b * d * ROW, panel);
    backward(&G, b, 1);
  }
  weight_gradient(&G, blocks);
  adam(&G);
}

static double mean_norm(const Workload *w) {
  int d = G.width[G.layers];
  double total = 0;
  for (int s = 0; s < w->batch; s++) {
    V *x = G.h[G.layers] + s / BLOCK * d * ROW + s % BLOCK / LANES;
    double square = 0;
    for (int k = 0; k < d; k++) square += x[k * ROW][s % LANES] * x[k * ROW][s % LANES];
    total += sqrt(square);
  }
  return total / w->batch;
}

// MARK: Timing

static double clock_seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double timed(const Workload *w, long rounds) {
  double began = clock_seconds();
  for (long k = 0; k < rounds; k++) play(w);
  return clock_seconds() - began;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void measure(const Workload *w, int relu, double seconds) {
  int blocks = (w->batch + BLOCK - 1) / BLOCK;
  seed(1);
  G = network(w->layers, w->g, relu, blocks);
  D = network(w->layers, w->d, relu, 2 * blocks);
  long rounds = 1;
  double spent = 0, speed[5];
  while (spent < 0.075 * seconds) spent = timed(w, rounds *= 2);
  rounds = (long)(rounds / spent * seconds / 5) + 1;
  for (int k = 0; k < 5; k++) speed[k] = rounds / timed(w, rounds);
  qsort(speed, 5, sizeof(double), ascending);
  printf("{\"peer\": \"C\", \"workload\": \"%s\", \"activation\": \"%s\", \"rounds_per_second\": %.1f, \"min\": %.1f, "
         "\"max\": %.1f, \"mean_norm\": %.3f}\n",
         w->name, relu ? "relu" : "tanh", speed[2], speed[0], speed[4], mean_norm(w));
  fflush(stdout);
}

int main(int count, char **words) {
  const char *wanted = "W1,W2,W3";
  double seconds = 4;  // for the repeats of one workload together
  for (int k = 1; k + 1 < count; k += 2) {
    if (!strcmp(words[k], "--workloads")) wanted = words[k + 1];
    if (!strcmp(words[k], "--seconds")) seconds = atof(words[k + 1]);
  }
  for (int j = 0; j < 16; j++) {
    roots[j] = exp2(j / 16.0);
    mode_x[j] = 2 * cos(j * M_PI / 4), mode_y[j] = 2 * sin(j * M_PI / 4);
  }
  for (size_t k = 0; k < sizeof workloads / sizeof *workloads; k++) {
    if (!strstr(wanted, workloads[k].name)) continue;
    measure(&workloads[k], 0, seconds);
    if (k > 0) measure(&workloads[k], 1, seconds);
  }
}
