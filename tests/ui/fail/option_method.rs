use ad_runtime::differentiable;

fn lookup(x: f64) -> Option<f64> {
    Some(x)
}

#[differentiable]
fn zipped(x: f64) -> f64 {
    let a = Some(x);
    a.zip(Some(2.0)).map_or(0.0, |(a, b)| a * b)
}

#[differentiable]
fn question_mark(x: f64) -> f64 {
    let f = |y: f64| -> Option<f64> { Some(2.0 * lookup(y)?) };
    f(x).unwrap_or(0.0)
}

fn main() {
    let _: f64 = zipped_grad(1.0) + question_mark_grad(1.0);
}
