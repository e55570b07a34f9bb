use ad_runtime::differentiable;

#[differentiable]
fn at_once(x: f64) -> f64 {
    let a = x as i32;
    let b = x.to_bits();
    let c = unknown!(x);
    a as f64 + b as f64 + c
}

#[differentiable]
fn shapes(x: f64) -> f64 {
    unsafe { drop(x) };
    let y = async { x };
    static mut N: u32 = 0;
    break;
    drop(y);
    x
}

#[differentiable(order = 0, size = 2)]
async unsafe extern "C" fn kinds(x: f64) -> f64 {
    x
}

#[differentiable]
fn signature(p: *const f64, g: &dyn Fn(f64) -> f64) -> impl Copy {
    (p, g(1.0))
}

struct Spring {
    k: f64,
}

#[differentiable]
impl Spring {
    fn rounded(#[constant] &self, x: f64) -> f64 {
        (self.k * x) as i64 as f64
    }

    fn conditional(#[constant] &self, x: f64) -> f64 {
        let mut y = x;
        #[cfg(debug_assertions)]
        {
            y *= self.k;
        }
        y
    }

    async fn suspended(#[constant] &self, x: f64) -> f64 {
        self.k * x
    }
}

fn main() {
    let _: f64 = at_once_grad(1.0) + shapes_grad(1.0) + kinds_grad(1.0);
}
