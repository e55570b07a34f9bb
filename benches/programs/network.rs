//! A network with one hidden layer of `tanh` units and squared error, over a batch.

use ad_runtime::differentiable;

/// Weights and bias of the hidden layer, weights and bias of the output.
pub type Gradient = (Vec<f64>, Vec<f64>, Vec<f64>, f64);

/// The mean squared error of the network on the rows of `x`. `w1` has a row for each hidden unit.
#[differentiable(order = 2)]
pub fn network(
    w1: &[f64],
    b1: &[f64],
    w2: &[f64],
    b2: f64,
    #[constant] x: &[f64],
    #[constant] y: &[f64],
) -> f64 {
    let hidden = b1.len();
    let inputs = w1.len() / hidden;
    let mut loss = 0.0;
    for r in 0..y.len() {
        let row = &x[r * inputs..(r + 1) * inputs];
        let mut out = b2;
        for j in 0..hidden {
            let w = &w1[j * inputs..(j + 1) * inputs];
            let mut z = b1[j];
            for k in 0..inputs {
                z += w[k] * row[k];
            }
            out += w2[j] * z.tanh();
        }
        let error = out - y[r];
        loss += error * error;
    }
    loss / y.len() as f64
}

/// The rows are independent: each is run forwards and backwards in turn, with the hidden values of one row kept.
pub fn by_hand(w1: &[f64], b1: &[f64], w2: &[f64], b2: f64, x: &[f64], y: &[f64]) -> Gradient {
    let hidden = b1.len();
    let inputs = w1.len() / hidden;
    let scale = 2.0 / y.len() as f64;
    let (mut w1_b, mut b1_b, mut w2_b, mut b2_b) =
        (vec![0.0; w1.len()], vec![0.0; hidden], vec![0.0; hidden], 0.0);
    let mut a = vec![0.0; hidden];
    for r in 0..y.len() {
        let row = &x[r * inputs..(r + 1) * inputs];
        let mut out = b2;
        for j in 0..hidden {
            let w = &w1[j * inputs..(j + 1) * inputs];
            let mut z = b1[j];
            for k in 0..inputs {
                z += w[k] * row[k];
            }
            a[j] = z.tanh();
            out += w2[j] * a[j];
        }
        let out_b = scale * (out - y[r]);
        b2_b += out_b;
        for j in 0..hidden {
            let w_b = &mut w1_b[j * inputs..(j + 1) * inputs];
            let z_b = out_b * w2[j] * (1.0 - a[j] * a[j]);
            w2_b[j] += out_b * a[j];
            b1_b[j] += z_b;
            for k in 0..inputs {
                w_b[k] += z_b * row[k];
            }
        }
    }
    (w1_b, b1_b, w2_b, b2_b)
}
