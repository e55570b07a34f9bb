//! Signals: transforms, spectra, windows, correlation, modulation.

use crate::harness::{Program, program};

/// A discrete Fourier transform by its definition, and a spectral centroid.
mod dft {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn dft(signal: &[f64]) -> Vec<(f64, f64)> {
        let n = signal.len();
        (0..n)
            .map(|k| {
                signal.iter().enumerate().fold((0.0, 0.0), |(re, im), (t, s)| {
                    let angle = -2.0 * std::f64::consts::PI * (k * t) as f64 / n as f64;
                    (re + s * angle.cos(), im + s * angle.sin())
                })
            })
            .collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let spectrum = dft(x);
        let half = &spectrum[..=x.len() / 2];
        let power: Vec<f64> = half.iter().map(|(re, im)| re * re + im * im).collect();
        let weighted: f64 = power.iter().enumerate().map(|(k, p)| k as f64 * p).sum();
        weighted / power.iter().sum::<f64>()
    }
}

/// Goertzel's algorithm for one frequency.
mod goertzel {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let frequency = x[0];
        let coefficient = 2.0 * frequency.cos();
        let (mut s1, mut s2) = (0.0, 0.0);
        for sample in &x[1..] {
            let s0 = sample + coefficient * s1 - s2;
            s2 = s1;
            s1 = s0;
        }
        s1 * s1 + s2 * s2 - coefficient * s1 * s2
    }
}

/// Cooley and Tukey's transform in place, with bit reversal.
mod fft {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn fft(re: &mut [f64], im: &mut [f64]) {
        let n = re.len();
        let mut j = 0;
        for i in 1..n {
            let mut bit = n >> 1;
            while j & bit != 0 {
                j ^= bit;
                bit >>= 1;
            }
            j |= bit;
            if i < j {
                re.swap(i, j);
                im.swap(i, j);
            }
        }
        let mut len = 2;
        while len <= n {
            let angle = -2.0 * std::f64::consts::PI / len as f64;
            for start in (0..n).step_by(len) {
                for k in 0..len / 2 {
                    let (s, c) = (angle * k as f64).sin_cos();
                    let (a, b) = (start + k, start + k + len / 2);
                    let tr = re[b] * c - im[b] * s;
                    let ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
            len <<= 1;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut re = x.to_vec();
        let mut im = vec![0.0; x.len()];
        fft(&mut re, &mut im);
        re.iter().zip(&im).enumerate().map(|(k, (a, b))| (1.0 + a * a + b * b).ln() / (k + 1) as f64).sum()
    }
}

/// The same recursively, with vectors of pairs.
mod recursive_fft {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn fft(x: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let n = x.len();
        if n == 1 {
            return vec![x[0]];
        }
        let even: Vec<(f64, f64)> = x.iter().step_by(2).copied().collect();
        let odd: Vec<(f64, f64)> = x.iter().skip(1).step_by(2).copied().collect();
        let (e, o) = (fft(&even), fft(&odd));
        let mut out = vec![(0.0, 0.0); n];
        for k in 0..n / 2 {
            let (s, c) = (-2.0 * std::f64::consts::PI * k as f64 / n as f64).sin_cos();
            let t = (o[k].0 * c - o[k].1 * s, o[k].0 * s + o[k].1 * c);
            out[k] = (e[k].0 + t.0, e[k].1 + t.1);
            out[k + n / 2] = (e[k].0 - t.0, e[k].1 - t.1);
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let input: Vec<(f64, f64)> = x.iter().map(|v| (*v, v * v)).collect();
        let output = fft(&input);
        output[1].0 * output[2].1 + output[3].0.powi(2)
    }
}

/// A window, an autocorrelation, and linear prediction by Levinson and Durbin.
mod linear_prediction {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn autocorrelation(x: &[f64], lags: usize) -> Vec<f64> {
        (0..lags).map(|lag| x.iter().zip(&x[lag..]).map(|(a, b)| a * b).sum()).collect()
    }

    #[differentiable(order = 2)]
    fn levinson(r: &[f64]) -> (Vec<f64>, f64) {
        let order = r.len() - 1;
        let mut a = vec![0.0; order + 1];
        a[0] = 1.0;
        let mut error = r[0];
        for i in 1..=order {
            let mut acc = r[i];
            for j in 1..i {
                acc += a[j] * r[i - j];
            }
            let k = -acc / error;
            let previous = a.clone();
            for j in 1..i {
                a[j] = previous[j] + k * previous[i - j];
            }
            a[i] = k;
            error *= 1.0 - k * k;
        }
        (a, error)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = x.len();
        let windowed: Vec<f64> = x
            .iter()
            .enumerate()
            .map(|(i, v)| v * (0.5 - 0.5 * (2.0 * std::f64::consts::PI * (i as f64 + 0.5) / n as f64).cos()))
            .collect();
        let r = autocorrelation(&windowed, 3);
        let (a, error) = levinson(&r);
        a.iter().map(|v| v.abs()).sum::<f64>() + error
    }
}

/// A chirp demodulated by a phase-locked loop.
mod phase_locked_loop {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (kp, ki, rate) = (x[0], x[1], 0.01 * x[2]);
        let mut phase: f64 = 0.0;
        let mut frequency = 0.3;
        let mut error_sum = 0.0;
        for n in 0..14 {
            let t = n as f64;
            let input = (0.35 * t + rate * t * t).sin();
            let error = input * phase.cos();
            frequency += ki * error;
            phase += frequency + kp * error;
            while phase > std::f64::consts::PI {
                phase -= 2.0 * std::f64::consts::PI;
            }
            error_sum += error * error;
        }
        error_sum
    }
}

/// The Haar wavelet in place, soft thresholding, and back.
mod wavelet {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn forward(x: &mut [f64]) {
        let mut n = x.len();
        while n > 1 {
            let half = n / 2;
            let copy = x[..n].to_vec();
            for i in 0..half {
                x[i] = (copy[2 * i] + copy[2 * i + 1]) * std::f64::consts::FRAC_1_SQRT_2;
                x[half + i] = (copy[2 * i] - copy[2 * i + 1]) * std::f64::consts::FRAC_1_SQRT_2;
            }
            n = half;
        }
    }

    #[differentiable(order = 2)]
    fn backward(x: &mut [f64]) {
        let mut n = 2;
        while n <= x.len() {
            let half = n / 2;
            let copy = x[..n].to_vec();
            for (i, pair) in x[..n].chunks_exact_mut(2).enumerate() {
                pair[0] = (copy[i] + copy[half + i]) * std::f64::consts::FRAC_1_SQRT_2;
                pair[1] = (copy[i] - copy[half + i]) * std::f64::consts::FRAC_1_SQRT_2;
            }
            n *= 2;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (threshold, noisy) = (x[0], &x[1..]);
        let mut w = noisy.to_vec();
        forward(&mut w);
        for c in w.iter_mut().skip(1) {
            *c = c.signum() * (c.abs() - threshold * threshold).max(0.0);
        }
        backward(&mut w);
        w.iter().zip(noisy).map(|(a, b)| (a - b).powi(2)).sum::<f64>() + w[0] * w[3]
    }
}

/// Dynamic time warping with a smooth minimum over a table.
mod soft_warping {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn soft_min(values: [f64; 3], gamma: f64) -> f64 {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        if low.is_infinite() {
            return low;
        }
        let sum: f64 = values.iter().filter(|v| v.is_finite()).map(|v| (-(v - low) / gamma).exp()).sum();
        low - gamma * sum.ln()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (a, b) = (&x[..3], &x[3..]);
        let mut table = vec![vec![f64::INFINITY; b.len() + 1]; a.len() + 1];
        table[0][0] = 0.0;
        for i in 1..=a.len() {
            for j in 1..=b.len() {
                let cost = (a[i - 1] - b[j - 1]).powi(2);
                table[i][j] = cost + soft_min([table[i - 1][j], table[i][j - 1], table[i - 1][j - 1]], 0.5);
            }
        }
        table[a.len()][b.len()]
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(dft, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8], 1.691202872531418),
        program!(goertzel, [0.8, 0.3, 1.2, -0.4, 0.9, 0.1], 1.277776861004983, third),
        program!(fft, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8, 0.5, 0.2], 3.6406243116007326),
        program!(recursive_fft, [0.3, 1.2, -0.4, 0.9], -2.6550999999999996),
        program!(linear_prediction, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8], 2.501051637843471),
        program!(phase_locked_loop, [0.3, 0.05, 0.4], 2.1983052048407545),
        program!(wavelet, [0.4, 0.3, 1.2, -0.4, 0.9], 0.36558418459228437),
        program!(soft_warping, [0.3, 1.2, -0.4, 0.1, 0.9, 0.8, -0.2], -0.1927180188350263),
    ]
}
