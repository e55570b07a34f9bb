use ad_runtime::Differentiable;

mod model {
    use super::Differentiable;

    #[derive(Clone, Differentiable)]
    struct Layer {
        w: f64,
    }

    #[derive(Clone, Differentiable)]
    pub struct Net {
        layers: Vec<Layer>,
    }

    pub fn empty() -> Net {
        Net { layers: vec![Layer { w: 1.0 }] }
    }
}

fn main() {
    let _ = model::empty();
}
