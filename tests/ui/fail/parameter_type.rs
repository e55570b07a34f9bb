use ad_runtime::differentiable;

#[differentiable]
fn pointer(p: *const f64, x: f64) -> f64 {
    let _ = p;
    x
}

#[differentiable]
fn object(g: &dyn Fn(f64) -> f64, x: f64) -> f64 {
    let _ = g;
    x
}

#[differentiable]
fn fn_pointer(g: fn(f64) -> f64, x: f64) -> f64 {
    let _ = g;
    x
}

macro_rules! float {
    () => {
        f64
    };
}

#[differentiable]
fn hidden(k: float!(), x: f64) -> f64 {
    k * x
}

fn main() {
    let x = 2.0;
    let _: f64 = pointer_grad(&x, 1.0) + object_grad(&f64::sin, 1.0) + fn_pointer_grad(f64::sin, 1.0);
    let _ = hidden(1.0, 2.0);
}
