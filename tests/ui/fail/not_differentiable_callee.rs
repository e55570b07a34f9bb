use ad_runtime::differentiable;

fn plain(x: f64) -> f64 {
    x * x
}

mod other {
    pub fn helper(v: &[f64], k: usize) -> f64 {
        v[k]
    }
}

#[differentiable]
fn scalar(x: f64) -> f64 {
    2.0 * plain(x)
}

#[differentiable]
fn slice(x: &[f64]) -> f64 {
    other::helper(x, 0)
}

fn main() {
    let _: f64 = scalar_grad(1.0);
    let _: Vec<f64> = slice_grad(&[1.0]);
}
