//! Neural networks: layers, losses, attention, recurrence, training inside the function.

use crate::harness::{Program, program};

/// A perceptron with one hidden layer, weights in one flat slice.
mod perceptron {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn layer(weights: &[f64], input: &[f64], outputs: usize, activate: bool) -> Vec<f64> {
        let n = input.len();
        weights
            .chunks_exact(n + 1)
            .take(outputs)
            .map(|row| {
                let z = row[..n].iter().zip(input).map(|(w, x)| w * x).sum::<f64>() + row[n];
                if activate { z.tanh() } else { z }
            })
            .collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (hidden, output) = x.split_at(9);
        let mut loss = 0.0;
        for (input, target) in [([0.0, 1.0], 1.0), ([1.0, 1.0], 0.0)] {
            let h = layer(hidden, &input, 3, true);
            let y = layer(output, &h, 1, false);
            loss += (y[0] - target).powi(2);
        }
        loss
    }
}

/// Softmax and cross-entropy over a batch, with labels.
mod cross_entropy {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let labels = [2, 0];
        let mut loss = 0.0;
        for (logits, &label) in x.chunks(3).zip(labels.iter()) {
            let max = logits.iter().cloned().fold(f64::MIN, f64::max);
            let sum: f64 = logits.iter().map(|l| (l - max).exp()).sum();
            loss += max + sum.ln() - logits[label];
        }
        loss / labels.len() as f64
    }
}

/// Layer normalisation with gain and bias, followed by GELU.
mod layer_norm {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn gelu(x: f64) -> f64 {
        0.5 * x * (1.0 + ((2.0 / std::f64::consts::PI).sqrt() * (x + 0.044715 * x.powi(3))).tanh())
    }

    #[differentiable(order = 2)]
    fn layer_norm(x: &[f64], gain: &[f64], bias: &[f64]) -> Vec<f64> {
        let n = x.len() as f64;
        let mean = x.iter().sum::<f64>() / n;
        let variance = x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        let inv = (variance + 1e-5).sqrt().recip();
        x.iter().zip(gain.iter().zip(bias)).map(|(v, (g, b))| gelu((v - mean) * inv * g + b)).collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let y = layer_norm(&x[..3], &x[3..6], &x[6..9]);
        y[0] * y[1] + y[2].powi(2)
    }
}

/// Scaled dot-product attention with a causal mask.
mod attention {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn attention(q: &[Vec<f64>], k: &[Vec<f64>], v: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let scale = (q[0].len() as f64).sqrt();
        q.iter()
            .enumerate()
            .map(|(i, query)| {
                let scores: Vec<f64> = k[..=i]
                    .iter()
                    .map(|key| query.iter().zip(key).map(|(a, b)| a * b).sum::<f64>() / scale)
                    .collect();
                let max = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let weights: Vec<f64> = scores.iter().map(|s| (s - max).exp()).collect();
                let total: f64 = weights.iter().sum();
                let mut out = vec![0.0; v[0].len()];
                for (w, value) in weights.iter().zip(v) {
                    for (o, e) in out.iter_mut().zip(value) {
                        *o += w / total * e;
                    }
                }
                out
            })
            .collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let tokens: Vec<Vec<f64>> = x.chunks(2).map(|c| c.to_vec()).collect();
        let values: Vec<Vec<f64>> = tokens.iter().map(|t| vec![t[0] * t[1], t[0] - t[1]]).collect();
        let out = attention(&tokens, &tokens, &values);
        out.iter().map(|row| row[0] + row[1] * row[1]).sum()
    }
}

/// A gated recurrent unit unrolled over a sequence.
mod recurrent {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn sigmoid(x: f64) -> f64 {
        1.0 / (1.0 + (-x).exp())
    }

    #[differentiable(order = 2)]
    fn cell(w: &[f64], input: f64, h: f64) -> f64 {
        let update = sigmoid(w[0] * input + w[1] * h);
        let reset = sigmoid(w[2] * input + w[3] * h);
        let candidate = (w[4] * input + w[5] * reset * h).tanh();
        (1.0 - update) * h + update * candidate
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let sequence = [0.5, -1.0, 0.3, 0.8];
        sequence.iter().fold(0.1, |h, s| cell(x, *s, h)).powi(2)
    }
}

/// A convolution in one dimension, leaky activation, pooling by maximum, and a dense output.
mod convolutional {
    use ad_runtime::differentiable;

    const SIGNAL: [f64; 8] = [0.1, 0.5, -0.3, 0.8, 0.9, -0.7, 0.2, 0.4];

    #[differentiable(order = 2)]
    fn leaky(x: f64) -> f64 {
        if x > 0.0 { x } else { 0.01 * x }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let kernel = &x[..3];
        let dense = &x[3..6];
        let features: Vec<f64> =
            SIGNAL.windows(3).map(|w| leaky(w.iter().zip(kernel).map(|(a, k)| a * k).sum())).collect();
        let pooled: Vec<f64> =
            features.chunks(2).map(|pair| pair.iter().fold(f64::NEG_INFINITY, |m, v| v.max(m))).collect();
        let y: f64 = pooled.iter().zip(dense).map(|(p, d)| p * d).sum();
        (y - 0.5).powi(2)
    }
}

/// A training run inside the function: momentum descent on a small regression, then the validation loss.
mod hyperparameters {
    use ad_runtime::differentiable;

    const TRAIN: [(f64, f64); 3] = [(0.1, 0.3), (0.9, 1.1), (1.7, 1.6)];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (rate, momentum, decay) = (x[0], x[1], x[2]);
        let mut w = [0.0, 0.0];
        let mut v = [0.0, 0.0];
        for _epoch in 0..6 {
            let mut g = [decay * w[0], decay * w[1]];
            for (t, y) in TRAIN.iter() {
                let error = w[0] + w[1] * t - y;
                g[0] += error;
                g[1] += error * t;
            }
            for i in 0..2 {
                v[i] = momentum * v[i] - rate * g[i];
                w[i] += v[i];
            }
        }
        [(0.5, 0.7), (1.2, 1.4)].iter().map(|(t, y)| (w[0] + w[1] * t - y).powi(2)).sum()
    }
}

/// A variational bound: reparametrised samples, divergence in closed form.
mod variational {
    use ad_runtime::differentiable;

    const NOISE: [[f64; 2]; 3] = [[0.3, -1.1], [-0.5, 0.2], [1.4, 0.8]];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (mean, log_std, decoder) = (&x[0..2], &x[2..4], &x[4..6]);
        let observed = 0.7;
        let mut bound = 0.0;
        for noise in &NOISE {
            let z: Vec<f64> =
                mean.iter().zip(log_std).zip(noise).map(|((m, s), e)| m + s.exp() * e).collect();
            let predicted = (z[0] * decoder[0] + z[1] * decoder[1]).tanh();
            bound -= (observed - predicted).powi(2) / NOISE.len() as f64;
        }
        let divergence: f64 =
            mean.iter().zip(log_std).map(|(m, s)| 0.5 * (m * m + (2.0 * s).exp() - 1.0) - s).sum();
        bound - divergence
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(
            perceptron,
            [0.3, -0.8, 1.2, 0.5, 0.1, -0.2, 0.9, -1.1, 0.05, 0.7, -0.6, 0.4, 0.2],
            0.7318851646655398
        ),
        program!(cross_entropy, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8], 1.2825474744225052, third),
        program!(layer_norm, [0.3, 1.2, -0.4, 0.9, 1.1, 0.8, 0.1, -0.2, 0.3], 0.03235037627271721),
        program!(attention, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8], 2.3297542921871495),
        program!(recurrent, [0.5, -0.3, 0.8, 0.2, 1.1, -0.7], 0.20703988618958216),
        program!(convolutional, [0.5, -0.3, 0.8, 0.2, 1.1, -0.7], 0.26522499999999977),
        program!(hyperparameters, [0.1, 0.7, 0.01], 0.21860247365557137),
        program!(variational, [0.2, -0.1, -0.5, 0.1, 0.9, 0.4], -0.6703809062963324),
    ]
}
