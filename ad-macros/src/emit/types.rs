//! Types and their zeros as text.

use super::Table;
use super::code::{Expr, prec};
use crate::ir::types::{ANY_INT, PHANTOM};
use crate::ir::{FloatTy, Ty};

/// The type, with placeholders for what the user wrote.
pub fn ty(t: &Ty, table: &mut Table) -> String {
    match t {
        Ty::Float(f) => float(f).into(),
        Ty::Int(name) => name.clone(),
        Ty::Bool => "bool".into(),
        Ty::Tuple(ts) if ts.len() == 1 => format!("({},)", ty(&ts[0], table)),
        Ty::Tuple(ts) => format!("({})", ts.iter().map(|t| ty(t, table)).collect::<Vec<_>>().join(", ")),
        Ty::Array(t, n) => format!("[{}; {}]", ty(t, table), table.frag(n)),
        Ty::Slice(t) => format!("[{}]", ty(t, table)),
        Ty::Vec(t) => format!("::std::vec::Vec<{}>", ty(t, table)),
        Ty::Option(t) => format!("::core::option::Option<{}>", ty(t, table)),
        Ty::Result(t, e) => format!("::core::result::Result<{}, {}>", ty(t, table), ty(e, table)),
        Ty::Struct(s) => format!("{}{}", s.name, s.generics),
        Ty::Named(frag) => table.frag(frag),
        Ty::Unknown => "_".into(),
    }
}

fn float(f: &FloatTy) -> &str {
    match f {
        FloatTy::F64 => "f64",
        FloatTy::F32 => "f32",
        FloatTy::Param(name) => name,
    }
}

/// Every part of the type has a name.
pub fn is_known(t: &Ty) -> bool {
    match t {
        Ty::Float(_) | Ty::Bool | Ty::Named(_) | Ty::Struct(_) => true,
        Ty::Int(name) => name != ANY_INT,
        Ty::Tuple(ts) => ts.iter().all(is_known),
        Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) | Ty::Option(t) => is_known(t),
        Ty::Result(t, e) => is_known(t) && is_known(e),
        Ty::Unknown => false,
    }
}

/// `f64`, `f32` and integers have compound assignment; a type parameter may not.
pub fn is_concrete(t: &Ty) -> bool {
    matches!(t, Ty::Float(FloatTy::F64 | FloatTy::F32) | Ty::Int(_))
}

/// Assignment copies it.
pub fn is_copy(t: &Ty) -> bool {
    match t {
        Ty::Float(_) | Ty::Int(_) | Ty::Bool => true,
        Ty::Tuple(ts) => ts.iter().all(is_copy),
        Ty::Array(t, _) | Ty::Option(t) => is_copy(t),
        Ty::Result(t, e) => is_copy(t) && is_copy(e),
        Ty::Slice(_) | Ty::Vec(_) | Ty::Struct(_) | Ty::Named(_) | Ty::Unknown => false,
    }
}

/// The scalar that memory of this type holds.
pub fn scalar_of(t: &Ty) -> Option<&Ty> {
    match t {
        Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) => scalar_of(t),
        t if t.is_scalar() => Some(t),
        _ => None,
    }
}

/// Memory for which rustc would take another type if it is made of literals.
pub fn is_unlike_literals(t: &Ty) -> bool {
    match scalar_of(t) {
        Some(Ty::Float(f)) => *f == FloatTy::F32,
        Some(Ty::Int(name)) => name != "i32",
        _ => false,
    }
}

/// The suffix of a literal of this type.
pub fn suffix(t: &Ty) -> Option<&str> {
    match t {
        Ty::Float(FloatTy::F64) => Some("f64"),
        Ty::Float(FloatTy::F32) => Some("f32"),
        Ty::Int(name) if name != ANY_INT => Some(name),
        _ => None,
    }
}

/// The zero of a type whose shape the type alone tells; of a growable one, the empty one.
pub fn zero(t: &Ty, table: &mut Table) -> Expr {
    match t {
        Ty::Float(FloatTy::Param(name)) => Expr::Text(format!("{name}::zero()"), prec::POSTFIX),
        Ty::Float(_) | Ty::Unknown => Expr::number("0.0"),
        Ty::Int(_) => Expr::number("0"),
        Ty::Bool => Expr::atom("false"),
        Ty::Tuple(ts) => Expr::Tuple(ts.iter().map(|t| zero(t, table)).collect()),
        Ty::Array(t, n) if is_copy(t) => {
            let (elem, len) = (zero(t, table), table.frag(n));
            Expr::Repeat { elem: Box::new(elem), len: Box::new(Expr::atom(len)), vec: false }
        }
        Ty::Array(t, _) => {
            let elem = zero(t, table);
            let pieces = vec!["::core::array::from_fn(|_| ".into(), ")".into()];
            Expr::Template { pieces, holes: vec![elem], prec: prec::POSTFIX }
        }
        Ty::Slice(_) | Ty::Vec(_) => Expr::call("::std::vec::Vec::new", vec![]),
        Ty::Option(_) => Expr::atom("::core::option::Option::None"),
        Ty::Result(t, _) => {
            let value = zero(t, table);
            Expr::call("::core::result::Result::Ok", vec![value])
        }
        Ty::Struct(s) => {
            let fields = s.fields.iter().map(|(n, t)| match n.as_str() {
                // It mentions the type parameters and holds nothing.
                PHANTOM => (n.clone(), Expr::atom("::core::marker::PhantomData")),
                _ => (n.clone(), zero(t, table)),
            });
            let fields = fields.collect();
            Expr::Struct(s.name.clone(), fields)
        }
        Ty::Named(name) => {
            let path = format!("<{} as ::core::default::Default>::default", table.frag(name));
            Expr::call(&path, vec![])
        }
    }
}

/// Where the floats of a type are that are type parameters, as a marker of `ad_runtime::structural`: they have no
/// `Differentiable` impl that the whole could be asked for. `None` where there are none.
pub fn marker(t: &Ty) -> Option<String> {
    const OWN: &str = "::ad_runtime::structural::Own";
    match t {
        Ty::Float(FloatTy::Param(_)) => Some("::ad_runtime::structural::Float".into()),
        Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) | Ty::Option(t) | Ty::Result(t, _) => {
            marker(t).map(|m| format!("::ad_runtime::structural::Of<{m}>"))
        }
        Ty::Tuple(ts) => {
            let parts: Vec<Option<String>> = ts.iter().map(marker).collect();
            parts.iter().any(Option::is_some).then(|| {
                let parts = parts.into_iter().map(|m| m.unwrap_or_else(|| OWN.into()) + ", ");
                format!("({})", parts.collect::<String>())
            })
        }
        Ty::Float(_) | Ty::Int(_) | Ty::Bool | Ty::Struct(_) | Ty::Named(_) | Ty::Unknown => None,
    }
}

/// Whether `+` is the addition of numbers.
pub fn is_number(t: &Ty) -> bool {
    !matches!(t, Ty::Named(_) | Ty::Struct(_))
}

/// The path of the function that makes the zero tangent of what it is lent.
pub fn zero_path(t: &Ty) -> String {
    match marker(t) {
        Some(m) => format!("::ad_runtime::structural::Shape::<{m}>::zero"),
        None => "::ad_runtime::Differentiable::zero_tangent".into(),
    }
}

/// The path of the function that adds a tangent of this type to another.
pub fn add_path(t: &Ty) -> String {
    match marker(t) {
        Some(m) => format!("::ad_runtime::structural::Sum::<{m}>::add"),
        None => "::ad_runtime::Tangent::add".into(),
    }
}
