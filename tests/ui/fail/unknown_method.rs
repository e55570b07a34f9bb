use ad_runtime::differentiable;

trait Extra {
    fn smooth(self, width: f64) -> f64;
}

impl Extra for f64 {
    fn smooth(self, width: f64) -> f64 {
        self * width
    }
}

#[differentiable]
fn bits(x: f64) -> f64 {
    f64::from_bits(x.to_bits())
}

#[differentiable]
fn of_a_trait(x: f64) -> f64 {
    2.0 * (x + 1.0).smooth(0.5)
}

#[differentiable]
fn with_closure(x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    v.select_nth_unstable_by(1, |a, b| a.total_cmp(b));
    v[1]
}

fn main() {
    let _: f64 = bits_grad(1.0) + of_a_trait_grad(1.0);
    let _: Vec<f64> = with_closure_grad(&[1.0]);
}
