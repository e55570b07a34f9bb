use ad_runtime::differentiable;

#[differentiable]
fn array_of_references(x: &[f64], y: &[f64]) -> f64 {
    let rows = [x, y];
    rows[0][0] * rows[1][0]
}

fn pick(pair: (&[f64], usize)) -> f64 {
    pair.0[pair.1]
}

#[differentiable]
fn in_an_argument(x: &[f64]) -> f64 {
    pick((x, 0))
}

fn main() {
    let _: (Vec<f64>, Vec<f64>) = array_of_references_grad(&[1.0], &[1.0]);
    let _: Vec<f64> = in_an_argument_grad(&[1.0]);
}
