use ad_runtime::differentiable;

#[differentiable]
fn anonymous(x: f64) -> impl Copy {
    x
}

#[differentiable]
fn object(x: f64) -> Box<dyn Fn(f64) -> f64> {
    Box::new(move |y| x * y)
}

#[differentiable]
fn reference(x: &[f64]) -> &f64 {
    &x[0]
}

fn main() {
    let _ = (anonymous(1.0), object(1.0)(2.0), reference(&[1.0]));
}
