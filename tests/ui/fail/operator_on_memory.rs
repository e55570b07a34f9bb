use ad_runtime::differentiable;

#[derive(Clone, Copy)]
struct Vec2([f64; 2]);

impl std::ops::Mul<Vec2> for Vec2 {
    type Output = f64;
    fn mul(self, b: Vec2) -> f64 {
        self.0[0] * b.0[0] + self.0[1] * b.0[1]
    }
}

impl std::ops::Mul<[f64; 2]> for Vec2 {
    type Output = f64;
    fn mul(self, b: [f64; 2]) -> f64 {
        self.0[0] * b[0] + self.0[1] * b[1]
    }
}

impl std::ops::Mul<(f64, f64)> for Vec2 {
    type Output = f64;
    fn mul(self, b: (f64, f64)) -> f64 {
        self.0[0] * b.0 + self.0[1] * b.1
    }
}

#[differentiable]
fn structs(x: f64, #[constant] a: Vec2) -> f64 {
    a * Vec2([x, x])
}

#[differentiable]
fn array(x: f64, #[constant] a: Vec2) -> f64 {
    a * [x, x]
}

#[differentiable]
fn tuple(x: f64, #[constant] a: Vec2) -> f64 {
    a * (x, x)
}

fn main() {
    let a = Vec2([1.0, 2.0]);
    let _: f64 = structs_grad(1.0, a) + array_grad(1.0, a) + tuple_grad(1.0, a);
}
