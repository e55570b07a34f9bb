use ad_runtime::differentiable;

struct Spring {
    k: f64,
}

#[differentiable]
impl Spring {
    fn energy(&self, x: f64) -> f64 {
        0.5 * self.k * x * x
    }
}

#[differentiable]
trait Potential {
    fn energy(&self, x: f64) -> f64;
}

struct Flat;

impl Potential for Flat {
    #[differentiable]
    fn energy(&self, x: f64) -> f64 {
        x
    }
}

fn main() {
    let _ = Spring { k: 1.0 }.energy(2.0) + Flat.energy(2.0);
}
