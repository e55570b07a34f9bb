use ad_runtime::differentiable;

#[differentiable]
fn types(x: f64) -> f64 {
    struct A;
    enum B {}
    trait C {}
    impl C for A {}
    type D = f64;
    static E: f64 = 2.0;
    mod f {}
    let y: D = x;
    y * E
}

#[differentiable]
fn functions(x: f64) -> f64 {
    fn generic<T>(t: T) -> T {
        t
    }
    fn down(n: u32) -> u32 {
        if n == 0 { 0 } else { down(n - 1) }
    }
    generic(x) * down(2) as f64
}

fn main() {
    let _: f64 = types_grad(1.0) + functions_grad(1.0);
}
