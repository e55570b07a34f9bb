use ad_runtime::differentiable;

#[differentiable]
async fn suspended(x: f64) -> f64 {
    x
}

#[differentiable]
unsafe fn raw(x: f64) -> f64 {
    x
}

#[differentiable]
extern "C" fn foreign(x: f64) -> f64 {
    x
}

#[differentiable]
unsafe extern "C" fn both(x: f64) -> f64 {
    x
}

#[differentiable]
fn block(x: f64) -> f64 {
    let y = async { x };
    drop(y);
    x
}

#[differentiable]
fn closure(x: f64) -> f64 {
    let y = async move |z: f64| x * z;
    drop(y);
    x
}

fn main() {
    let _: f64 = suspended_grad(1.0) + raw_grad(1.0) + foreign_grad(1.0) + both_grad(1.0);
    let _: f64 = block_grad(1.0) + closure_grad(1.0);
}
