use std::cell::RefCell;

use ad_runtime::differentiable;

#[differentiable]
fn counted(x: f64) -> f64 {
    let calls = RefCell::new(0);
    let square = |v: f64| {
        *calls.borrow_mut() += 1;
        v * v
    };
    square(x) + square(2.0 * x)
}

fn main() {
    let _: f64 = counted_grad(1.0);
}
