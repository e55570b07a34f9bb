//! Type parameters, const parameters, lifetimes.

use std::fmt::Debug;
use std::marker::PhantomData;

use ad_runtime::num_traits::Float;
use ad_runtime::{Advance, Differentiable, Field, Tangent, VectorSpace, name};

/// A parameter is a float, bounded so or not.
#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
struct Point<T> {
    x: T,
    y: T,
}

#[derive(Clone, Debug, Differentiable)]
struct Cloud<T: Float, const N: usize = 2> {
    centre: Point<T>,
    points: Vec<Point<T>>,
    weights: Vec<T>,
    rows: Vec<[T; N]>,
    pair: (T, usize, [(T, f64); 2]),
    maybe: Option<Vec<T>>,
    boxed: Box<T>,
    fallible: Result<T, String>,
}

fn cloud<T: Float>() -> Cloud<T> {
    let one = T::one();
    let p = Point { x: one, y: one };
    Cloud {
        centre: p,
        points: vec![p; 2],
        weights: vec![one; 3],
        rows: vec![[one; 2]; 2],
        pair: (one, 5, [(one, 1.0); 2]),
        maybe: Some(vec![one]),
        boxed: Box::new(one),
        fallible: Ok(one),
    }
}

/// The number of components of `cloud`.
const COMPONENTS: f64 = 2.0 + 4.0 + 3.0 + 4.0 + 5.0 + 1.0 + 1.0 + 1.0;

/// What a caller that knows no more than `T: Float` can do.
fn generic<T: Float>() -> (f64, T, T) {
    let mut c = cloud::<T>();
    let mut t: CloudTangent<T, 2> = c.zero_tangent();
    t.zip_apply(&t.clone(), &mut |_, _| 1.0);
    t.add(&t.clone());
    t.scale(1.5);
    t.add_scaled(-1.0, &t.clone().zero_tangent());
    c.advance(&t, 0.25);
    (t.norm_squared(), c.pair.2[1].0, c.points[1].y + c.maybe.unwrap()[0] + *c.boxed + c.fallible.unwrap())
}

#[test]
fn generic_floats() {
    assert_eq!(generic::<f64>(), (9.0 * COMPONENTS, 1.75, 7.0));
    assert_eq!(generic::<f32>(), (9.0 * COMPONENTS, 1.75, 7.0));
}

#[test]
fn generic_tangents_have_a_default_that_can_be_added_to() {
    let mut sum = CloudTangent::<f32, 2>::default_for_sums();
    let mut one = cloud::<f32>().zero_tangent();
    one.zip_apply(&one.clone(), &mut |_, _| 1.0);
    sum.add(&one);
    sum.add(&one);
    assert_eq!(sum.norm_squared(), 4.0 * COMPONENTS);
}
impl CloudTangent<f32, 2> {
    /// A `Result` has no default: its zero is asked of the value.
    fn default_for_sums() -> Self {
        let zero = Point { x: 0.0, y: 0.0 }.zero_tangent();
        CloudTangent {
            centre: PointTangent::default(),
            points: vec![zero; 2],
            weights: Vec::new(),
            rows: Vec::new(),
            pair: Default::default(),
            maybe: None,
            boxed: Default::default(),
            fallible: Ok(0.0),
        }
    }
}

#[test]
fn generic_tangents_are_copies_where_their_fields_are() {
    let t = PointTangent { x: 1.0, y: 2.0 };
    let (u, v) = (t, t);
    assert_eq!(u, v);
    let x: <PointTangent<f32> as Field<{ name("x") }>>::Type = 1.0_f32;
    assert_eq!(format!("{:?}", PointTangent { x, y: 2.0 }), "PointTangent { x: 1.0, y: 2.0 }");
}

/// A parameter that answers for itself.
#[derive(Clone, Debug, Differentiable)]
struct Chain<D: Differentiable> {
    links: Vec<D>,
    pair: (D, f64),
    last: Option<Box<D>>,
}

#[derive(Clone, Debug, Differentiable)]
struct Clause<D, T>
where
    D: Differentiable,
    T: Float + Debug,
{
    d: D,
    t: [T; 2],
}

#[test]
fn parameters_bounded_by_differentiable() {
    let p = Point { x: 1.0, y: 2.0 };
    let mut c = Chain { links: vec![p; 2], pair: (p, 1.0), last: Some(Box::new(p)) };
    let mut t: ChainTangent<Point<f64>> = c.zero_tangent();
    t.links[1] = PointTangent { x: 1.0, y: 2.0 };
    t.pair.1 = 3.0;
    t.add(&t.clone());
    c.advance(&t, 0.5);
    assert_eq!((c.links[1], c.pair.1, t.norm_squared()), (Point { x: 2.0, y: 4.0 }, 4.0, 56.0));
    assert_eq!(ChainTangent::<f64>::default(), ChainTangent { links: vec![], pair: (0.0, 0.0), last: None });

    let clause = Clause { d: vec![1.0, 2.0], t: [1.0_f32; 2] };
    let zero = ClauseTangent::<Vec<f64>, f32> { d: vec![0.0; 2], t: [0.0; 2] };
    assert_eq!(clause.zero_tangent(), zero);
}

/// An associated type answers for itself; nothing is asked of the parameter it belongs to.
trait Model {
    type State;
    fn state(&self) -> Self::State;
}
struct Pendulum;
impl Model for Pendulum {
    type State = [f64; 2];
    fn state(&self) -> [f64; 2] {
        [1.0, 2.0]
    }
}
#[derive(Debug, Differentiable)]
struct Run<M: Model> {
    start: M::State,
    end: <M as Model>::State,
}
impl<M: Model<State: Clone>> Clone for Run<M> {
    fn clone(&self) -> Self {
        Run { start: self.start.clone(), end: self.end.clone() }
    }
}

#[test]
fn associated_types() {
    let mut run = Run::<Pendulum> { start: Pendulum.state(), end: Pendulum.state() };
    let mut t: RunTangent<Pendulum> = run.zero_tangent();
    t.end = [1.0, 1.0];
    run.advance(&t, 2.0);
    assert_eq!((run.start, run.end), ([1.0, 2.0], [3.0, 4.0]));
    assert_eq!(t.clone(), t);
}

/// Constant fields ask nothing of their parameters, and the tangent is without these.
#[derive(Clone, Debug, Differentiable)]
struct View<'a, F, U: Into<f64>, T: Float, const N: usize> {
    #[constant]
    data: &'a [f64],
    #[constant]
    f: F,
    label: &'a str,
    counts: &'a [usize],
    unit: PhantomData<U>,
    #[constant]
    lag: [u8; N],
    scale: T,
}

#[test]
fn tangents_have_the_parameters_that_they_need() {
    let owned = vec![1.0, 2.0];
    let mut v = View {
        data: &owned,
        f: |x: f64| 2.0 * x,
        label: "v",
        counts: &[1, 2],
        unit: PhantomData::<f32>,
        lag: [1; 3],
        scale: 1.0,
    };
    v.advance(&ViewTangent::<f64> { scale: 3.0 }, 1.0);
    assert_eq!(((v.f)(v.scale), v.data.len() + v.counts.len() + v.lag.len() + v.label.len()), (8.0, 8));
    assert_eq!(v.unit, PhantomData);
}

#[derive(Clone, Debug, Differentiable)]
struct List<T: Float> {
    value: T,
    next: Option<Box<List<T>>>,
}

#[test]
fn recursive_generic_structs() {
    let mut l = List { value: 1.0_f32, next: Some(Box::new(List { value: 2.0, next: None })) };
    let t = ListTangent { value: 1.0_f32, next: Some(Box::new(ListTangent { value: 10.0, next: None })) };
    l.advance(&t, 0.5);
    assert_eq!((l.value, l.next.map(|n| n.value)), (1.5, Some(7.0)));
    assert_eq!((t.norm_squared(), format!("{t:?}").len() > 20), (101.0, true));
}
