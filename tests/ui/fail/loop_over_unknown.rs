use ad_runtime::differentiable;

struct Graph {
    edges: Vec<(usize, f64)>,
}

impl Graph {
    fn edges(&self) -> std::slice::Iter<'_, (usize, f64)> {
        self.edges.iter()
    }
}

#[differentiable]
fn walk(x: &[f64], #[constant] graph: &Graph) -> f64 {
    let mut sum = 0.0;
    for (k, w) in graph.edges() {
        sum += w * x[*k];
    }
    sum
}

fn main() {
    let _: Vec<f64> = walk_grad(&[1.0], &Graph { edges: vec![(0, 1.0)] });
}
