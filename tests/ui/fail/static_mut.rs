use ad_runtime::differentiable;

use std::cell::Cell;
use std::sync::Mutex;

static mut COUNT: f64 = 0.0;

static TOTAL: Mutex<f64> = Mutex::new(0.0);

thread_local! {
    static LAST: Cell<f64> = const { Cell::new(0.0) };
}

#[differentiable]
fn inside(x: f64) -> f64 {
    static mut CALLS: u32 = 0;
    x
}

#[differentiable]
fn global(x: f64) -> f64 {
    unsafe { COUNT += x };
    x
}

#[differentiable]
fn locked(x: f64) -> f64 {
    *TOTAL.lock().unwrap() += x;
    x
}

#[differentiable]
fn local(x: f64) -> f64 {
    LAST.set(x);
    x
}

#[differentiable]
fn with(x: f64) -> f64 {
    LAST.with(|c| c.set(x));
    x
}

fn main() {
    let _: f64 = inside_grad(1.0) + global_grad(1.0) + locked_grad(1.0) + local_grad(1.0) + with_grad(1.0);
}
