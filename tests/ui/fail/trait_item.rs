use ad_runtime::differentiable;

#[differentiable]
trait Potential {
    fn energy(&self, x: f64) -> f64;
}

struct Flat;

impl Potential for Flat {
    fn energy(&self, x: f64) -> f64 {
        x
    }
}

fn main() {
    let _ = Flat.energy(2.0);
}
