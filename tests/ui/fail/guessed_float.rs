use ad_runtime::{Differentiable, differentiable};
use std::ops::Add;

#[derive(Clone, Copy, Differentiable)]
struct Vec2 {
    x: f64,
    y: f64,
}

#[differentiable]
impl Add for Vec2 {
    type Output = Vec2;
    fn add(self, o: Vec2) -> Vec2 {
        Vec2 { x: self.x + o.x, y: self.y + o.y }
    }
}

#[derive(Clone, Copy, Differentiable)]
struct Body {
    pos: Vec2,
    step: Vec2,
}

#[differentiable]
fn moved(b: &Body) -> Body {
    Body { pos: b.pos + b.step, ..*b }
}

fn main() {
    let v = Vec2 { x: 0.0, y: 1.0 };
    let _ = moved(&Body { pos: v, step: v });
}
