use ad_runtime::differentiable;

#[differentiable]
struct Point {
    x: f64,
}

#[differentiable]
enum Shape {
    Circle(f64),
}

#[differentiable]
const K: f64 = 2.0;

#[differentiable]
static S: f64 = 2.0;

#[differentiable]
type Real = f64;

#[differentiable]
mod physics {
    pub fn g() -> f64 {
        9.81
    }
}

fn main() {
    // Every item is still there.
    let _ = (Point { x: K }, Shape::Circle(S), physics::g() as Real);
}
