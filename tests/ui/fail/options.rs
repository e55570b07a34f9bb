use ad_runtime::differentiable;

#[differentiable(order = 0)]
fn zero(x: f64) -> f64 {
    x
}

#[differentiable(order = 99)]
fn many(x: f64) -> f64 {
    x
}

#[differentiable(order = "x")]
fn text(x: f64) -> f64 {
    x
}

#[differentiable(order)]
fn no_value(x: f64) -> f64 {
    x
}

#[differentiable(ordre = 2)]
fn misspelt(x: f64) -> f64 {
    x
}

#[differentiable(order = 0, nested, name = 3)]
fn several(x: f64) -> f64 {
    x
}

#[differentiable(name = 3)]
fn name(x: f64) -> f64 {
    x
}

#[differentiable(companion = "no")]
fn companion(x: f64) -> f64 {
    x
}

#[differentiable(boxed = 1)]
fn boxed(x: f64) -> f64 {
    x
}

#[differentiable(dump(all))]
fn dump(x: f64) -> f64 {
    x
}

#[differentiable(2)]
fn number(x: f64) -> f64 {
    x
}

#[differentiable]
#[differentiable(levels = 2)]
fn stacked(x: f64) -> f64 {
    x
}

fn main() {
    // The derivatives are there with their types.
    let _: f64 = zero_grad(1.0) + many_grad(1.0) + text_grad(1.0) + no_value_grad(1.0) + misspelt_grad(1.0);
    let _: f64 = several_grad(1.0) + name_grad(1.0) + companion_grad(1.0) + boxed_grad(1.0) + dump_grad(1.0);
    let _: f64 = number_grad(1.0) + stacked_grad_grad(1.0);
}
