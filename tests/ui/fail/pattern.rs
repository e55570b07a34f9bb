use ad_runtime::differentiable;

enum Shape {
    Circle(f64),
    Square { side: f64 },
}

fn shape(x: f64) -> Shape {
    Shape::Circle(x)
}

#[differentiable]
fn variant(x: f64) -> f64 {
    match shape(x) {
        Shape::Circle(r) => r,
        Shape::Square { side } => side,
    }
}

struct Config {
    k: f64,
}

fn config(x: f64) -> Config {
    Config { k: x }
}

#[differentiable]
fn field(x: f64) -> f64 {
    2.0 * config(x).k
}

#[differentiable]
fn uninitialised(x: f64) -> f64 {
    let [_a, _b]: [f64; 2];
    x
}

fn main() {
    let _: f64 = variant_grad(1.0) + field_grad(1.0) + uninitialised_grad(1.0);
}
