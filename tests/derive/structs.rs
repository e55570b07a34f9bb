//! The shape of the tangents of structs.

use ad_runtime::{Advance, Differentiable, Field, Tangent, VectorSpace, name};

/// Compiles only if the two types are the same.
fn same<T>(_: &T, _: &T) {}
/// Compiles only if the field has this type.
fn field_is<S: Field<NAME, Type = T>, const NAME: u128, T>() {}

#[derive(Clone, Debug, Differentiable)]
struct Spring {
    k: f64,
    q0: f64,
}

#[derive(Clone, Debug, Differentiable)]
struct Everything {
    k: f64,
    q: Vec<f64>,
    #[constant]
    weights: Vec<f64>,
    id: String,
    label: &'static str,
    n: usize,
    flags: (bool, [u8; 4]),
    index: Vec<usize>,
    window: std::ops::Range<usize>,
    inner: Spring,
    pair: (f64, [f32; 3]),
    mixed: (usize, f64),
    springs: Vec<Spring>,
    grid: [[Spring; 2]; 2],
    maybe: Option<Spring>,
    boxed: Box<f64>,
    fallible: Result<f64, String>,
}

fn everything() -> Everything {
    let spring = Spring { k: 1.0, q0: 2.0 };
    Everything {
        k: 1.0,
        q: vec![1.0, 2.0],
        weights: vec![5.0],
        id: "a".into(),
        label: "b",
        n: 3,
        flags: (true, [1; 4]),
        index: vec![0, 1],
        window: 0..2,
        inner: spring.clone(),
        pair: (1.0, [1.0; 3]),
        mixed: (7, 1.0),
        springs: vec![spring.clone(); 2],
        grid: [[spring.clone(), spring.clone()], [spring.clone(), spring.clone()]],
        maybe: Some(spring),
        boxed: Box::new(1.0),
        fallible: Ok(1.0),
    }
}

#[test]
fn constant_fields_are_left_out_and_the_others_keep_their_names() {
    let zero = SpringTangent { k: 0.0, q0: 0.0 };
    // A field more or less, or another type, would not compile.
    let expected = EverythingTangent {
        k: 0.0,
        q: vec![0.0; 2],
        inner: zero,
        pair: (0.0, [0.0_f32; 3]),
        mixed: ((), 0.0),
        springs: vec![zero; 2],
        grid: [[zero; 2]; 2],
        maybe: Some(zero),
        boxed: Box::new(0.0),
        fallible: Ok(0.0),
    };
    assert_eq!(everything().zero_tangent(), expected);
}

#[test]
fn tangents_add_componentwise() {
    let mut a = everything().zero_tangent();
    a.zip_apply(&a.clone(), &mut |_, _| 2.0);
    let mut b = a.clone();
    b.add(&a);
    assert_eq!((b.k, &b.q[..], b.inner.q0, b.pair.1[2]), (4.0, &[4.0, 4.0][..], 4.0, 4.0_f32));
    assert_eq!((b.mixed.1, b.springs[1].k, b.grid[1][0].q0), (4.0, 4.0, 4.0));
    assert_eq!((b.maybe.as_ref().map(|s| s.k), *b.boxed, b.fallible), (Some(4.0), 4.0, Ok(4.0)));
}

#[test]
fn a_tangent_is_its_own_tangent() {
    let t = everything().zero_tangent();
    let second: EverythingTangent = t.zero_tangent();
    let third: <EverythingTangent as Differentiable>::Tangent = second.zero_tangent();
    assert_eq!(t, third);
}

#[test]
fn fields_name_their_types() {
    let e = everything();
    let n: <Everything as Field<{ name("n") }>>::Type = 3_usize;
    let q: <Everything as Field<{ name("q") }>>::Type = vec![1.0_f64];
    let inner: <Everything as Field<{ name("inner") }>>::Type = e.inner.clone();
    let k: <<Everything as Field<{ name("inner") }>>::Type as Field<{ name("k") }>>::Type = 1.0_f64;
    let dot: <EverythingTangent as Field<{ name("inner") }>>::Type = inner.zero_tangent();
    same(&dot, &SpringTangent { k, q0: 0.0 });
    assert_eq!((n, q.len(), e.weights.len(), e.id.len() + e.label.len()), (e.n, 1, 1, 2));
    assert_eq!((e.flags.1.len(), e.index.len(), e.window.len()), (4, 2, 2));
}

#[derive(Clone, Debug, Differentiable)]
struct Pair(f64, usize, Vec<f64>, #[constant] f64);

#[test]
fn tuple_structs_keep_their_positions() {
    let mut p = Pair(1.0, 2, vec![3.0], 4.0);
    let t = PairTangent(10.0, (), vec![100.0], ());
    assert_eq!(p.zero_tangent(), PairTangent(0.0, (), vec![0.0], ()));
    p.advance(&t, 0.5);
    assert_eq!((p.0, p.1, &p.2[..], p.3), (6.0, 2, &[53.0][..], 4.0));
    let first: <PairTangent as Field<{ name("0") }>>::Type = t.0;
    assert_eq!(first, 10.0);
    field_is::<PairTangent, { name("1") }, ()>();
    assert_eq!(format!("{t:?}"), "PairTangent(10.0, (), [100.0], ())");
}

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
struct Marker;

#[derive(Clone, Debug, Differentiable)]
struct Settings {
    steps: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
struct Empty {}

#[test]
fn items_without_active_fields_have_an_empty_tangent() {
    let mut s = Settings { steps: 3 };
    s.advance(&SettingsTangent {}, 1.0);
    assert_eq!((s.steps, s.zero_tangent().norm_squared()), (3, 0.0));
    assert_eq!((Marker.zero_tangent(), Empty {}.zero_tangent()), (MarkerTangent, EmptyTangent {}));
}

#[test]
fn debug_shows_the_tangent_as_it_is_written() {
    let t = SpringTangent { k: 1.0, q0: 2.0 };
    assert_eq!(format!("{t:?}"), "SpringTangent { k: 1.0, q0: 2.0 }");
    assert_eq!(format!("{:?}", MarkerTangent), "MarkerTangent");
}

#[derive(Clone, Debug, Differentiable)]
struct Long {
    coefficients: [f64; 40],
    table: Box<[(f64, [f32; 33]); 2]>,
}

#[test]
fn tangents_have_a_zero_of_their_own() {
    let mut sum = AccumulatedTangent::default();
    let part = AccumulatedTangent { q: vec![1.0], maybe: Some(SpringTangent { k: 1.0, q0: 1.0 }) };
    // An empty vector and `None` are the zero of every shape.
    sum.add(&part);
    sum.add(&part);
    assert_eq!(sum, AccumulatedTangent { q: vec![2.0], maybe: Some(SpringTangent { k: 2.0, q0: 2.0 }) });
    let shaped = Accumulated { q: vec![0.0], maybe: None }.zero_tangent();
    assert_eq!(shaped, AccumulatedTangent { q: vec![0.0], maybe: None });
    let long = LongTangent::default();
    assert_eq!(Long { coefficients: [1.0; 40], table: Box::new([(1.0, [1.0; 33]); 2]) }.zero_tangent(), long);
    assert_eq!((long.coefficients, long.table[1].1), ([0.0; 40], [0.0; 33]));
    assert_eq!(long.norm_squared(), 0.0);
}

#[derive(Clone, Debug, Differentiable)]
struct Accumulated {
    q: Vec<f64>,
    maybe: Option<Spring>,
}

#[derive(Clone, Debug, Differentiable)]
struct Node {
    value: f64,
    next: Option<Box<Node>>,
    children: Vec<Self>,
}

#[test]
fn recursive_structs() {
    let leaf = Node { value: 1.0, next: None, children: vec![] };
    let mut tree = Node { value: 2.0, next: Some(Box::new(leaf.clone())), children: vec![leaf; 2] };
    let mut t = tree.zero_tangent();
    t.zip_apply(&t.clone(), &mut |_, _| 1.0);
    assert_eq!(t.norm_squared(), 4.0);
    tree.advance(&t, 10.0);
    assert_eq!((tree.value, tree.children[1].value), (12.0, 11.0));
    assert_eq!(tree.next.map(|n| n.value), Some(11.0));
}

mod visibility {
    use ad_runtime::Differentiable;

    #[derive(Clone, Debug, Differentiable)]
    pub struct Inner {
        x: f64,
    }

    /// What is private in the item is private in its tangent.
    #[derive(Clone, Debug, Differentiable)]
    pub struct Shown {
        pub x: f64,
        pub(crate) y: f64,
        z: Vec<f64>,
        inner: Inner,
    }

    impl Shown {
        pub fn new() -> Self {
            Shown { x: 1.0, y: 2.0, z: vec![3.0], inner: Inner { x: 4.0 } }
        }
    }

    pub fn z(t: &ShownTangent) -> (f64, f64) {
        (t.z[0], t.inner.x)
    }
}

#[test]
fn visibility_is_the_item_s() {
    let mut t = visibility::Shown::new().zero_tangent();
    (t.x, t.y) = (1.0, 2.0);
    assert_eq!((t.x, t.y, visibility::z(&t)), (1.0, 2.0, (0.0, 0.0)));
    // A private field of a public struct has a name too.
    let z: <visibility::Shown as Field<{ name("z") }>>::Type = vec![0.0_f64];
    assert_eq!(z.len(), 1);
}
