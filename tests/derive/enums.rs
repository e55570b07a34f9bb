//! The tangents of enums: the same variants.

use ad_runtime::num_traits::Float;
use ad_runtime::{Advance, Differentiable, Field, Tangent, VectorSpace, name};

/// Compiles only if the field has this type.
fn field_is<S: Field<NAME, Type = T>, const NAME: u128, T>() {}

#[derive(Clone, Debug, PartialEq, Differentiable)]
enum Shape {
    Circle { r: f64, id: usize },
    Square(f64),
    Polygon(Vec<[f64; 2]>, #[constant] f64, String),
    Nothing,
}

#[test]
fn the_zero_tangent_has_the_value_s_variant() {
    let zeros = [
        Shape::Circle { r: 1.0, id: 7 },
        Shape::Square(2.0),
        Shape::Polygon(vec![[1.0; 2]; 3], 1.0, "p".into()),
        Shape::Nothing,
    ]
    .map(|s| s.zero_tangent());
    let expected = [
        ShapeTangent::Circle { r: 0.0 },
        ShapeTangent::Square(0.0),
        ShapeTangent::Polygon(vec![[0.0; 2]; 3], (), ()),
        ShapeTangent::Nothing,
    ];
    assert_eq!(zeros, expected);
    let again: [ShapeTangent; 4] = expected.clone().map(|t| t.zero_tangent());
    assert_eq!(again, expected);
}

#[test]
fn equal_variants_add_and_different_ones_contribute_nothing() {
    let (circle, square) = (ShapeTangent::Circle { r: 2.0 }, ShapeTangent::Square(3.0));
    let mut sum = circle.clone();
    sum.add(&circle);
    sum.add(&square);
    sum.add(&ShapeTangent::Nothing);
    assert_eq!(sum, ShapeTangent::Circle { r: 4.0 });
    sum.add_scaled(0.5, &circle);
    sum.add_scaled(0.5, &square);
    sum.scale(2.0);
    assert_eq!(sum, ShapeTangent::Circle { r: 10.0 });
    assert_eq!((sum.dot(&circle), sum.dot(&square)), (20.0, 0.0));
    sum.zip_apply(&square, &mut |_, _| f64::NAN);
    sum.zip_apply(&circle, &mut |a, b| a - b);
    assert_eq!(sum, ShapeTangent::Circle { r: 8.0 });
}

#[test]
fn values_move_along_tangents_of_their_variant() {
    let mut s = Shape::Polygon(vec![[1.0, 2.0]], 3.0, "p".into());
    s.advance(&ShapeTangent::Polygon(vec![[10.0, 20.0]], (), ()), 0.1);
    s.advance(&ShapeTangent::Square(1.0), 1.0);
    assert_eq!(s, Shape::Polygon(vec![[2.0, 4.0]], 3.0, "p".into()));
    let mut c = Shape::Circle { r: 1.0, id: 7 };
    c.advance(&ShapeTangent::Circle { r: 1.0 }, 2.0);
    assert_eq!(c, Shape::Circle { r: 3.0, id: 7 });
}

#[test]
fn payloads_name_their_types() {
    let r: <Shape as Field<{ name("Circle.r") }>>::Type = 1.0_f64;
    let p: <Shape as Field<{ name("Polygon.0") }>>::Type = vec![[r; 2]];
    let t: <ShapeTangent as Field<{ name("Polygon.0") }>>::Type = p.zero_tangent();
    assert_eq!(t, vec![[0.0; 2]]);
    field_is::<ShapeTangent, { name("Polygon.1") }, ()>();
    assert_eq!(format!("{:?}", ShapeTangent::Polygon(vec![], (), ())), "Polygon([], (), ())");
}

#[derive(Clone, Debug, Differentiable)]
enum Never {}

#[derive(Clone, Debug, Differentiable)]
enum Term<T> {
    Leaf(T),
    Sum(Box<Term<T>>, Box<Term<T>>),
    Call(Call<T>),
}

/// One refers to the other.
#[derive(Clone, Debug, Differentiable)]
struct Call<T> {
    args: Vec<Term<T>>,
}

fn ones<T: Float>(t: &Term<T>) -> TermTangent<T> {
    let mut out = t.zero_tangent();
    out.zip_apply(&out.clone(), &mut |_, _| 1.0);
    out
}

#[test]
fn recursive_generic_enums() {
    let leaf = || Box::new(Term::Leaf(1.0_f32));
    let term = Term::Sum(leaf(), Box::new(Term::Call(Call { args: vec![*leaf(), *leaf()] })));
    let t = ones(&term);
    assert_eq!(t.norm_squared(), 3.0);
    assert_eq!(t.clone(), t);
    assert_eq!(None::<Never>.zero_tangent(), None);
}

#[derive(Clone, Debug, Differentiable)]
struct Scene {
    shapes: Vec<Shape>,
    main: Shape,
    light: f64,
}

#[test]
fn structs_of_enums() {
    let mut scene = Scene { shapes: vec![Shape::Square(1.0); 2], main: Shape::Nothing, light: 1.0 };
    let mut t = scene.zero_tangent();
    t.shapes[1] = ShapeTangent::Square(1.0);
    t.light = 2.0;
    scene.advance(&t, 1.0);
    assert_eq!((&scene.shapes[1], &scene.main, scene.light), (&Shape::Square(2.0), &Shape::Nothing, 3.0));
}
