use ad_runtime::differentiable;

#[differentiable]
fn statement(x: f64) -> f64 {
    #[cfg(debug_assertions)]
    let x = 2.0 * x;
    x
}

#[differentiable]
fn mac(x: f64) -> f64 {
    #[cfg(debug_assertions)]
    println!("{x}");
    x
}

#[differentiable]
fn block(x: f64) -> f64 {
    let mut y = x;
    #[cfg(debug_assertions)]
    {
        y *= 2.0;
    }
    y
}

#[differentiable]
fn arm(x: f64, n: u32) -> f64 {
    match n {
        #[cfg(debug_assertions)]
        0 => x,
        _ => 2.0 * x,
    }
}

#[differentiable]
fn loop_statement(x: f64) -> f64 {
    let mut y = x;
    #[cfg_attr(debug_assertions, allow(unused))]
    for _ in 0..3 {
        y *= 2.0;
    }
    y
}

#[differentiable]
fn parameter(x: f64, #[cfg(debug_assertions)] k: f64) -> f64 {
    k * x
}

fn main() {
    let _: f64 = statement_grad(1.0) + mac_grad(1.0) + block_grad(1.0) + arm_grad(1.0, 0);
    let _: f64 = loop_statement_grad(1.0);
    let _: (f64, f64) = parameter_grad(1.0, 2.0);
}
