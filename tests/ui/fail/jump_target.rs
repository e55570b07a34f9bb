use ad_runtime::differentiable;

#[differentiable]
fn no_loop(x: f64) -> f64 {
    break;
    x
}

#[differentiable]
fn no_loop_to_continue(x: f64) -> f64 {
    if x > 0.0 {
        continue;
    }
    x
}

#[differentiable]
fn unknown_label(x: f64) -> f64 {
    let mut y = x;
    'outer: for _ in 0..3 {
        for _ in 0..3 {
            y *= 2.0;
            if y > 10.0 {
                break 'inner;
            }
            continue 'other;
        }
    }
    y
}

fn main() {
    let _: f64 = no_loop_grad(1.0) + no_loop_to_continue_grad(1.0) + unknown_label_grad(1.0);
}
