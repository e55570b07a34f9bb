//! What the macro knows of types: enough to name a zero, a tangent and the field of a residual struct.

use std::rc::Rc;

use super::{Frag, Proj};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FloatTy {
    F64,
    F32,
    /// A type parameter that is bounded by `Float`.
    Param(String),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Ty {
    Float(FloatTy),
    /// `usize`, `i32`, …, [`ANY_INT`]
    Int(String),
    Bool,
    Tuple(Vec<Ty>),
    /// The length as the user wrote it.
    Array(Box<Ty>, Frag),
    Slice(Box<Ty>),
    Vec(Box<Ty>),
    Option(Box<Ty>),
    /// The error is constant; in a tangent it is `()`.
    Result(Box<Ty>, Box<Ty>),
    /// A generated residual struct, or its tangent.
    Struct(Rc<StructDef>),
    /// A type that is named and not known: the user's struct, `<h as Reverse<fn(f64)>>::Output`.
    Named(Frag),
    /// Not even a name.
    Unknown,
}

/// What `Some` and `Ok` hold, and what `Err` holds: payloads, see [`Proj::is_payload`]. One name for the first two, so
/// that one place never has two names where it is not known which of the types it has.
pub const SOME: &str = "some.0";
pub const ERR: &str = "error.0";

/// The field of a generated struct that only mentions its type parameters.
pub const PHANTOM: &str = "_of";

/// An integer of which not even the width is known: a function of another item returned it.
pub const ANY_INT: &str = "_";

/// A generated struct.
#[derive(Clone, Debug, PartialEq)]
pub struct StructDef {
    pub name: String,
    /// `<T, N>`, or empty.
    pub generics: String,
    pub fields: Vec<(String, Ty)>,
    /// The fields that hold what does not vary with any active parameter: they have no tangent.
    pub constants: Vec<String>,
}

impl Ty {
    pub const F64: Ty = Ty::Float(FloatTy::F64);
    pub fn usize() -> Ty {
        Ty::Int("usize".into())
    }
    pub fn unit() -> Ty {
        Ty::Tuple(Vec::new())
    }
    pub fn vec(elem: Ty) -> Ty {
        Ty::Vec(Box::new(elem))
    }
    pub fn is_float(&self) -> bool {
        matches!(self, Ty::Float(_))
    }
    /// A scalar is a value; everything else lives in memory. (`Unknown` is a scalar unless it is used
    /// as memory: lowering decides.)
    pub fn is_scalar(&self) -> bool {
        matches!(self, Ty::Float(_) | Ty::Int(_) | Ty::Bool)
    }
    pub fn elem(&self) -> Ty {
        match self {
            Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) => (**t).clone(),
            Ty::Named(name) => {
                let name = &name.0;
                Ty::Named(Frag::new(quote::quote!(<#name as ::core::ops::Index<usize>>::Output)))
            }
            _ => Ty::Unknown,
        }
    }
    pub fn project(&self, proj: &Proj) -> Ty {
        match (proj, self) {
            (Proj::Index(_), t) => t.elem(),
            (Proj::Range(..), t) => Ty::Slice(Box::new(t.elem())),
            (Proj::Field(name), Ty::Tuple(ts)) => {
                name.parse::<usize>().ok().and_then(|i| ts.get(i)).cloned().unwrap_or(Ty::Unknown)
            }
            (Proj::Field(name), Ty::Struct(s)) => {
                s.fields.iter().find(|(n, _)| n == name).map_or(Ty::Unknown, |(_, t)| t.clone())
            }
            (Proj::Field(name), Ty::Option(t) | Ty::Result(t, _)) if name == SOME => (**t).clone(),
            (Proj::Field(name), Ty::Result(_, e)) if name == ERR => (**e).clone(),
            (Proj::Field(field), Ty::Named(name)) => {
                let name = &name.0;
                Ty::Named(Frag::new(
                    quote::quote!(<#name as ::ad_runtime::Field<{ ::ad_runtime::name(#field) }>>::Type),
                ))
            }
            (Proj::Field(_), _) => Ty::Unknown,
        }
    }
    /// The tangent of a type of which only the name is known, or a part of one.
    pub fn is_named_tangent(&self) -> bool {
        matches!(self, Ty::Named(name) if mentions(name, "::Tangent"))
    }
    /// What came out of a field of such a tangent, one that has a name: tuples leave no part out.
    pub fn is_field_of_tangent(&self) -> bool {
        let Ty::Named(name) = self else { return false };
        let text = name.0.to_string().replace(' ', "");
        let mut fields = text.split("::ad_runtime::name(\"").skip(1);
        self.is_named_tangent() && fields.any(|f| f.split('"').next().is_some_and(may_be_left_out))
    }
    /// Cannot be written in an item's signature.
    pub fn is_unnamed(&self) -> bool {
        match self {
            Ty::Unknown => true,
            Ty::Int(name) => name == ANY_INT,
            Ty::Tuple(ts) => ts.iter().any(Ty::is_unnamed),
            Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) | Ty::Option(t) => t.is_unnamed(),
            Ty::Result(t, e) => t.is_unnamed() || e.is_unnamed(),
            Ty::Float(_) | Ty::Bool | Ty::Struct(_) | Ty::Named(_) => false,
        }
    }
    /// May hold a float, so may have a derivative.
    pub fn may_be_active(&self) -> bool {
        match self {
            Ty::Int(_) | Ty::Bool => false,
            Ty::Float(_) | Ty::Named(_) | Ty::Unknown => true,
            Ty::Tuple(ts) => ts.iter().any(Ty::may_be_active),
            Ty::Array(t, _) | Ty::Slice(t) | Ty::Vec(t) | Ty::Option(t) | Ty::Result(t, _) => {
                t.may_be_active()
            }
            Ty::Struct(s) => s.fields.iter().any(|(_, t)| t.may_be_active()),
        }
    }
    /// The owned tangent type.
    pub fn tangent(&self) -> Ty {
        match self {
            Ty::Float(_) | Ty::Unknown => self.clone(),
            Ty::Int(_) | Ty::Bool => Ty::unit(),
            Ty::Tuple(ts) => Ty::Tuple(ts.iter().map(Ty::tangent).collect()),
            Ty::Array(t, n) => Ty::Array(Box::new(t.tangent()), n.clone()),
            Ty::Slice(t) | Ty::Vec(t) => Ty::vec(t.tangent()),
            Ty::Option(t) => Ty::Option(Box::new(t.tangent())),
            Ty::Result(t, _) => Ty::Result(Box::new(t.tangent()), Box::new(Ty::unit())),
            // Its own tangent.
            Ty::Struct(s) if s.name.ends_with("ResidualsTangent") => self.clone(),
            Ty::Struct(s) => Ty::Struct(Rc::new(StructDef {
                name: format!("{}Tangent", s.name),
                generics: s.generics.clone(),
                fields: s
                    .fields
                    .iter()
                    .filter(|(n, t)| n == PHANTOM || t.may_be_active() && !s.constants.contains(n))
                    .map(
                        |(n, t)| if n == PHANTOM { (n.clone(), t.clone()) } else { (n.clone(), t.tangent()) },
                    )
                    .collect(),
                constants: Vec::new(),
            })),
            Ty::Named(name) => {
                let name = &name.0;
                Ty::Named(Frag::new(quote::quote!(<#name as ::ad_runtime::Differentiable>::Tangent)))
            }
        }
    }
    /// The zero of this type needs no value to show its shape.
    pub fn has_static_shape(&self) -> bool {
        match self {
            Ty::Float(_) | Ty::Int(_) | Ty::Bool => true,
            Ty::Tuple(ts) => ts.iter().all(Ty::has_static_shape),
            Ty::Array(t, _) => t.has_static_shape(),
            Ty::Struct(s) => s.fields.iter().all(|(_, t)| t.has_static_shape()),
            Ty::Slice(_) | Ty::Vec(_) | Ty::Option(_) | Ty::Result(..) | Ty::Named(_) | Ty::Unknown => false,
        }
    }
    /// What an `Option` or `Result` holds where it holds something.
    pub fn payload(&self) -> Option<&Ty> {
        match self {
            Ty::Option(t) | Ty::Result(t, _) => Some(t),
            _ => None,
        }
    }
}

/// The name of a type has this part. (How tokens are spaced depends on who made them.)
fn mentions(name: &Frag, part: &str) -> bool {
    name.0.to_string().replace(' ', "").contains(part)
}

/// A field of this name may be missing in a tangent. Those of tuples keep their places.
pub fn may_be_left_out(field: &str) -> bool {
    let last = field.rsplit('.').next().unwrap_or(field);
    last.parse::<usize>().is_err()
}
