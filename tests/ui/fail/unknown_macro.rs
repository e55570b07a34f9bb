use ad_runtime::differentiable;

macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}

#[differentiable]
fn value(x: f64) -> f64 {
    1.0 + square!(x)
}

#[differentiable]
fn depends(x: f64) -> f64 {
    let y = x.sin();
    square!(y)
}

#[differentiable]
fn text(x: f64) -> f64 {
    let s = format!("{x}");
    s.len() as f64
}

fn main() {
    let _: f64 = value_grad(1.0) + depends_grad(1.0) + text_grad(1.0);
}
