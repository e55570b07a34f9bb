//! Types while they are being inferred: unification with variables.
//!
//! In: annotations, literals, operators. Out: [`ir::Ty`] for every value and root. Unification never reports an
//! error: a program whose types clash is rustc's to refuse, and a wrong guess here costs only precision.

use quote::ToTokens;

use crate::ir::{self, FloatTy, Frag};

/// A type that may still have holes.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Var(u32),
    Float(FloatTy),
    Int(String),
    Bool,
    Tuple(Vec<Type>),
    Array(Box<Type>, Frag),
    Slice(Box<Type>),
    Vec(Box<Type>),
    /// Something that is indexed; array, slice or vector is not known.
    Seq(Box<Type>),
    Option(Box<Type>),
    Result(Box<Type>, Box<Type>),
    /// One of the two, by what is done with it.
    Fallible(Box<Type>),
    Ref(Box<Type>, bool),
    /// Named by the user and not known.
    Named(Frag),
    /// Strings, characters, function pointers: never active.
    Opaque(Frag),
}

impl Type {
    pub const F64: Type = Type::Float(FloatTy::F64);
    pub fn usize() -> Type {
        Type::Int("usize".into())
    }
    pub fn unit() -> Type {
        Type::Tuple(Vec::new())
    }
    pub fn seq(elem: Type) -> Type {
        Type::Seq(Box::new(elem))
    }
    /// Without the references around it.
    pub fn peel(self) -> Type {
        match self {
            Type::Ref(t, _) => t.peel(),
            t => t,
        }
    }
    /// What an `Option` or `Result` holds.
    pub fn payload(&self) -> Option<&Type> {
        match self {
            Type::Option(t) | Type::Result(t, _) | Type::Fallible(t) => Some(t),
            _ => None,
        }
    }
    pub fn elem(&self) -> Option<&Type> {
        match self {
            Type::Array(t, _) | Type::Slice(t) | Type::Vec(t) | Type::Seq(t) => Some(t),
            _ => None,
        }
    }
}

/// What a type variable can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Any,
    Int,
    Float,
}

#[derive(Clone, Debug)]
enum Slot {
    Free(Kind),
    Is(Type),
}

/// The variables of one function.
#[derive(Default)]
pub struct Infer {
    slots: Vec<Slot>,
}

impl Infer {
    pub fn fresh(&mut self, kind: Kind) -> Type {
        self.slots.push(Slot::Free(kind));
        Type::Var(self.slots.len() as u32 - 1)
    }

    /// The type with its outermost variable followed.
    pub fn shallow(&self, t: &Type) -> Type {
        let mut t = t;
        while let Type::Var(v) = t {
            match &self.slots[*v as usize] {
                Slot::Is(next) => t = next,
                Slot::Free(_) => break,
            }
        }
        t.clone()
    }

    pub fn kind(&self, t: &Type) -> Option<Kind> {
        match self.shallow(t) {
            Type::Var(v) => match self.slots[v as usize] {
                Slot::Free(k) => Some(k),
                Slot::Is(_) => None,
            },
            _ => None,
        }
    }

    /// Makes two types equal as far as they can be.
    pub fn unify(&mut self, a: &Type, b: &Type) {
        let (a, b) = (self.shallow(a).peel(), self.shallow(b).peel());
        match (&a, &b) {
            (Type::Var(x), Type::Var(y)) if x == y => {}
            (Type::Var(x), Type::Var(y)) => {
                let (Some(kx), Some(ky)) = (self.kind(&a), self.kind(&b)) else { return };
                if kx == Kind::Any {
                    self.slots[*x as usize] = Slot::Is(b.clone());
                } else if ky == Kind::Any || kx == ky {
                    self.slots[*y as usize] = Slot::Is(a.clone());
                }
            }
            (Type::Var(x), t) | (t, Type::Var(x)) => self.bind(*x, t),
            (Type::Tuple(xs), Type::Tuple(ys)) => {
                for (x, y) in xs.iter().zip(ys) {
                    self.unify(x, y);
                }
            }
            (Type::Option(x), Type::Option(y)) => self.unify(x, y),
            (Type::Result(x, e), Type::Result(y, f)) => {
                self.unify(x, y);
                self.unify(e, f);
            }
            _ => {
                if let (Some(x), Some(y)) = (a.elem(), b.elem()) {
                    self.unify(&x.clone(), &y.clone());
                }
                if let (Some(x), Some(y)) = (a.payload(), b.payload()) {
                    self.unify(&x.clone(), &y.clone());
                }
            }
        }
    }

    fn bind(&mut self, var: u32, t: &Type) {
        let fits = match self.slots[var as usize] {
            Slot::Free(Kind::Any) => !self.occurs(var, t),
            Slot::Free(Kind::Int) => matches!(t, Type::Int(_) | Type::Named(_)),
            Slot::Free(Kind::Float) => matches!(t, Type::Float(_) | Type::Named(_)),
            Slot::Is(_) => false,
        };
        if fits {
            self.slots[var as usize] = Slot::Is(t.clone());
        }
    }

    fn occurs(&self, var: u32, t: &Type) -> bool {
        match self.shallow(t) {
            Type::Var(v) => v == var,
            Type::Tuple(ts) => ts.iter().any(|t| self.occurs(var, t)),
            Type::Option(t) | Type::Fallible(t) | Type::Ref(t, _) => self.occurs(var, &t),
            Type::Result(t, e) => self.occurs(var, &t) || self.occurs(var, &e),
            t => t.elem().is_some_and(|e| self.occurs(var, e)),
        }
    }

    /// Integers in this type that nothing but literals tells of are of unknown width, not `i32`.
    pub fn leave_integers(&mut self, t: &Type) {
        match self.shallow(t) {
            Type::Var(_) if self.kind(t) == Some(Kind::Int) => {
                self.unify(t, &Type::Int(ir::types::ANY_INT.into()))
            }
            Type::Tuple(ts) => ts.iter().for_each(|t| self.leave_integers(t)),
            Type::Ref(t, _) => self.leave_integers(&t),
            t => t.elem().or(t.payload()).into_iter().for_each(|t| self.leave_integers(t)),
        }
    }

    /// What the stages after lowering are told; `float` is what an unconstrained float literal is.
    pub fn resolve(&self, t: &Type, float: &FloatTy) -> ir::Ty {
        let go = |t: &Type| Box::new(self.resolve(t, float));
        match self.shallow(t) {
            Type::Var(v) => match self.slots[v as usize] {
                Slot::Free(Kind::Float) => ir::Ty::Float(float.clone()),
                Slot::Free(Kind::Int) => ir::Ty::Int("i32".into()),
                _ => ir::Ty::Unknown,
            },
            Type::Float(f) => ir::Ty::Float(f),
            Type::Int(i) => ir::Ty::Int(i),
            Type::Bool => ir::Ty::Bool,
            Type::Tuple(ts) => ir::Ty::Tuple(ts.iter().map(|t| self.resolve(t, float)).collect()),
            Type::Array(t, n) => ir::Ty::Array(go(&t), n),
            Type::Slice(t) => ir::Ty::Slice(go(&t)),
            Type::Vec(t) => ir::Ty::Vec(go(&t)),
            Type::Option(t) => ir::Ty::Option(go(&t)),
            Type::Result(t, e) => ir::Ty::Result(go(&t), go(&e)),
            Type::Seq(_) | Type::Fallible(_) => ir::Ty::Unknown,
            Type::Ref(t, _) => self.resolve(&t, float),
            Type::Named(n) | Type::Opaque(n) => ir::Ty::Named(n),
        }
    }
}

/// The generic parameters in scope: which are floats, which are lengths.
#[derive(Clone, Default)]
pub struct Generics {
    pub floats: Vec<String>,
    pub consts: Vec<(String, Type)>,
    /// Those that stand for the user's own types.
    pub users: Vec<String>,
}

/// Bounds that say that a type parameter is not a number.
pub const NOT_NUMBERS: &[&str] = &[
    "Fn",
    "FnMut",
    "FnOnce",
    "Differentiable",
    "AsRef",
    "AsMut",
    "Into",
    "IntoIterator",
    "Iterator",
    "Display",
    "Debug",
    "Rng",
    "Index",
];

impl Generics {
    pub fn of(item: &syn::ItemFn) -> Self {
        let generics = &item.sig.generics;
        let mut out = Generics { users: super::bounds::user_types(item), ..Generics::default() };
        for p in &generics.params {
            match p {
                syn::GenericParam::Type(t) => {
                    let name = t.ident.to_string();
                    if !out.users.contains(&name)
                        && !bounds_of(&name, t, generics).iter().any(|b| NOT_NUMBERS.contains(&b.as_str()))
                    {
                        out.floats.push(name);
                    }
                }
                syn::GenericParam::Const(c) => {
                    out.consts.push((c.ident.to_string(), from_syn(&c.ty, &Generics::default())))
                }
                syn::GenericParam::Lifetime(_) => {}
            }
        }
        out
    }
}

/// The last segments of the bounds of a type parameter, `where` clauses included.
pub fn bounds_of(name: &str, param: &syn::TypeParam, generics: &syn::Generics) -> Vec<String> {
    let mut out = Vec::new();
    let mut add = |b: &syn::TypeParamBound| {
        if let syn::TypeParamBound::Trait(t) = b {
            out.extend(t.path.segments.last().map(|s| s.ident.to_string()));
        }
    };
    param.bounds.iter().for_each(&mut add);
    for w in generics.where_clause.iter().flat_map(|w| &w.predicates) {
        if let syn::WherePredicate::Type(t) = w
            && t.bounded_ty.to_token_stream().to_string() == name
        {
            t.bounds.iter().for_each(&mut add);
        }
    }
    out
}

const INTS: &[&str] =
    &["usize", "isize", "u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128"];
const OPAQUE: &[&str] =
    &["str", "String", "char", "Range", "RangeInclusive", "Duration", "Instant", "Ordering"];

/// A type of std's that is never active.
pub fn is_opaque(name: &Frag) -> bool {
    OPAQUE.contains(&super::user_method::head(&name.0).as_str())
}

/// A type as written; `_` and what has no name here becomes [`Type::Named`] of its tokens.
pub fn from_syn(ty: &syn::Type, generics: &Generics) -> Type {
    let named = || Type::Named(Frag::new(ty.to_token_stream()));
    match ty {
        syn::Type::Path(p) if p.qself.is_none() => from_path(&p.path, generics).unwrap_or_else(named),
        syn::Type::Reference(r) => Type::Ref(Box::new(from_syn(&r.elem, generics)), r.mutability.is_some()),
        syn::Type::Slice(s) => Type::Slice(Box::new(from_syn(&s.elem, generics))),
        syn::Type::Array(a) => {
            Type::Array(Box::new(from_syn(&a.elem, generics)), Frag::new(a.len.to_token_stream()))
        }
        syn::Type::Tuple(t) => Type::Tuple(t.elems.iter().map(|t| from_syn(t, generics)).collect()),
        syn::Type::Paren(p) => from_syn(&p.elem, generics),
        syn::Type::Group(g) => from_syn(&g.elem, generics),
        syn::Type::FnPtr(_) | syn::Type::Never(_) => Type::Opaque(Frag::new(ty.to_token_stream())),
        _ => named(),
    }
}

/// The error of an alias that names none: `io::Result<f64>`.
fn error_of(path: &syn::Path) -> Frag {
    let name = ir::types::ERR;
    Frag::new(quote::quote!(<#path as ::ad_runtime::Field<{ ::ad_runtime::name(#name) }>>::Type))
}

fn from_path(path: &syn::Path, generics: &Generics) -> Option<Type> {
    let last = path.segments.last()?;
    let name = last.ident.to_string();
    let args: Vec<&syn::Type> = match &last.arguments {
        syn::PathArguments::AngleBracketed(a) => a
            .args
            .iter()
            .filter_map(|a| if let syn::GenericArgument::Type(t) = a { Some(t) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    let arg = |i: usize| args.get(i).map(|t| Box::new(from_syn(t, generics)));
    Some(match name.as_str() {
        "f64" => Type::F64,
        "f32" => Type::Float(FloatTy::F32),
        "bool" => Type::Bool,
        n if INTS.contains(&n) => Type::Int(name),
        n if OPAQUE.contains(&n) => Type::Opaque(Frag::new(path.to_token_stream())),
        n if path.segments.len() == 1 && generics.floats.iter().any(|f| f == n) => {
            Type::Float(FloatTy::Param(name))
        }
        "Vec" => Type::Vec(arg(0)?),
        "Option" => Type::Option(arg(0)?),
        "Result" => Type::Result(arg(0)?, arg(1).unwrap_or_else(|| Box::new(Type::Named(error_of(path))))),
        _ => return None,
    })
}
