use ad_runtime::Differentiable;

#[derive(Clone, Copy, Differentiable)]
union Bits {
    float: f64,
    int: u64,
}

#[derive(Clone, Differentiable)]
struct Borrowed<'a> {
    x: &'a [f64],
}

#[derive(Clone, Differentiable)]
struct Marked {
    x: f64,
    #[constant(2)]
    k: f64,
}

fn main() {
    let _ = (Bits { int: 0 }, Borrowed { x: &[] }, Marked { x: 1.0, k: 2.0 });
}
