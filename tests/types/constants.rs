//! `#[constant]` fields: read, indexed, lent and passed on in differentiated functions, which do not see that they are
//! constant; the tangent has none of them.

use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct Gain {
    pub w: f64,
    #[constant]
    pub k: f64,
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct Layer {
    pub w: Vec<f64>,
    #[constant]
    pub mask: Vec<f64>,
}

#[differentiable(order = 2)]
impl Gain {
    fn times(&self, x: f64) -> f64 {
        self.w * self.k * x
    }
}

fn gain() -> Gain {
    Gain { w: 3.0, k: 0.5 }
}

fn layer() -> Layer {
    Layer { w: vec![1.0, 2.0], mask: vec![0.0, 5.0] }
}

fn step(w: f64) -> GainTangent {
    GainTangent { w }
}

#[test]
fn scalars_at_three_orders() {
    #[differentiable(order = 3)]
    fn f(l: &Gain) -> f64 {
        l.w * l.w * l.w * l.k
    }
    assert_eq!(f_grad(&gain()), step(13.5));
    assert_eq!(f_jvp(&gain(), &step(2.0)).1, 27.0);
    assert_eq!(f_hvp(&gain(), &step(1.0)), step(9.0));
    assert_eq!(f_grad_vjp(&gain(), &step(1.0)).1, step(9.0));
    assert_eq!(f_grad_jvp(&gain(), &step(1.0)).1, step(9.0));
    assert_eq!(f_grad_hvp_of(1.0), 3.0);

    #[differentiable(order = 3)]
    fn of(w: f64) -> f64 {
        let l = Gain { w, k: 0.5 };
        f(&l)
    }
    fn f_grad_hvp_of(w: f64) -> f64 {
        of_grad_grad_grad(w)
    }
}

#[test]
fn vectors_by_index_and_by_iterator() {
    #[differentiable(order = 2)]
    fn indexed(l: &Layer) -> f64 {
        let mut s = 0.0;
        for i in 0..l.w.len() {
            s += l.w[i] * l.w[i] * l.mask[i];
        }
        s
    }
    #[differentiable(order = 2)]
    fn zipped(l: &Layer) -> f64 {
        l.w.iter().zip(&l.mask).map(|(w, m)| w * w * m).sum()
    }
    let ones = LayerTangent { w: vec![1.0, 1.0] };
    assert_eq!((indexed_grad(&layer()).w, zipped_grad(&layer()).w), (vec![0.0, 20.0], vec![0.0, 20.0]));
    assert_eq!(indexed_hvp(&layer(), &ones).w, [0.0, 10.0]);
    assert_eq!(zipped_grad_vjp(&layer(), &ones).1.w, [0.0, 10.0]);
}

#[differentiable(order = 3)]
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..a.len() {
        s += a[i] * a[i] * b[i];
    }
    s
}

#[differentiable(order = 3)]
fn masked(a: &[f64], #[constant] b: &[f64]) -> f64 {
    dot(a, b)
}

#[differentiable(order = 3)]
fn square_times(a: f64, b: f64) -> f64 {
    a * a * b
}

#[test]
fn lent_and_passed_to_functions() {
    #[differentiable(order = 2)]
    fn lent(l: &Layer) -> f64 {
        dot(&l.w, &l.mask)
    }
    #[differentiable(order = 2)]
    fn to_a_constant(l: &Layer) -> f64 {
        masked(&l.w, &l.mask)
    }
    #[differentiable(order = 2)]
    fn by_value(l: &Gain) -> f64 {
        square_times(l.w, l.k) * l.k
    }
    let ones = LayerTangent { w: vec![1.0, 1.0] };
    assert_eq!(lent_grad(&layer()).w, [0.0, 20.0]);
    assert_eq!(lent_hvp(&layer(), &ones).w, [0.0, 10.0]);
    assert_eq!(lent_grad_vjp(&layer(), &ones).1.w, [0.0, 10.0]);
    assert_eq!(to_a_constant_grad(&layer()).w, [0.0, 20.0]);
    assert_eq!(to_a_constant_hvp(&layer(), &ones).w, [0.0, 10.0]);
    assert_eq!(by_value_grad(&gain()), step(1.5));
    assert_eq!(by_value_hvp(&gain(), &step(1.0)), step(0.5));
    assert_eq!(by_value_grad_vjp(&gain(), &step(1.0)).1, step(0.5));
}

#[test]
fn literals_updates_and_methods() {
    #[differentiable(order = 2)]
    fn f(l: &Gain, x: f64) -> f64 {
        let n = Gain { w: l.w * x, ..l.clone() };
        n.times(x) + n.k
    }
    #[differentiable(order = 2)]
    fn changed(l: &mut Gain, x: f64) {
        l.w = l.w * x * l.k;
        l.k = 2.0;
    }
    assert_eq!(f_grad(&gain(), 2.0), (step(2.0), 6.0));
    assert_eq!(f_hvp(&gain(), 2.0, &step(0.0), 1.0), (step(2.0), 3.0));
    let (mut l, mut bar) = (gain(), step(1.0));
    assert_eq!(changed_vjp(&mut l, 2.0, &mut bar).1, 1.5);
    assert_eq!((l, bar), (Gain { w: 3.0, k: 2.0 }, step(1.0)));
}

#[derive(Clone, Copy, Debug, Differentiable)]
struct Of<T> {
    w: T,
    #[constant]
    k: T,
}

#[derive(Clone, Debug, Differentiable)]
enum Term {
    Scaled {
        w: f64,
        #[constant]
        k: f64,
    },
    None,
}

#[test]
fn generic_structs_variants_and_patterns() {
    #[differentiable(order = 2)]
    fn f<T: ad_runtime::num_traits::Float>(l: &Of<T>) -> T {
        l.w * l.w * l.k
    }
    #[differentiable(order = 2)]
    fn variant(t: &Term) -> f64 {
        match t {
            Term::Scaled { w, k } => w * w * k,
            Term::None => 0.0,
        }
    }
    #[differentiable(order = 2)]
    fn all(ls: &[Gain]) -> f64 {
        let mut s = 0.0;
        for l in ls {
            let Gain { w, k } = l;
            s += w * w * k;
        }
        s
    }
    assert_eq!(f_grad(&Of { w: 2.0_f32, k: 3.0 }).w, 12.0);
    assert_eq!(variant_grad(&Term::Scaled { w: 2.0, k: 3.0 }), TermTangent::Scaled { w: 12.0 });
    assert_eq!(variant_grad(&Term::None), TermTangent::None);
    assert_eq!(all_grad(&[gain(), gain()]), [step(3.0), step(3.0)]);
}
