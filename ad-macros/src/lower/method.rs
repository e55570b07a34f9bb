//! Method calls: by what the receiver is; and the methods of scalars.

use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::fallible::Which;
use super::place::strip;
use super::receiver::Receiver;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Operand, Pure, Value};
use crate::rules::scalar;

/// Methods on floats that give no float and have no derivative to lose: they decide.
pub const PREDICATES: &[&str] = &[
    "is_nan",
    "is_finite",
    "is_infinite",
    "is_normal",
    "is_sign_negative",
    "is_sign_positive",
    "is_subnormal",
    "is_zero",
    "is_one",
    "is_positive",
    "is_negative",
];

/// Methods on integers that give the same type.
pub const INT_SAME: &[&str] = &[
    "min",
    "max",
    "pow",
    "abs",
    "rem_euclid",
    "div_euclid",
    "signum",
    "clamp",
    "div_ceil",
    "isqrt",
    "abs_diff",
    "next_power_of_two",
    "next_multiple_of",
    "wrapping_add",
    "wrapping_sub",
    "wrapping_mul",
    "wrapping_neg",
    "saturating_add",
    "saturating_sub",
    "saturating_mul",
    "saturating_pow",
    "wrapping_pow",
    "swap_bytes",
    "reverse_bits",
    "rotate_left",
    "rotate_right",
    "midpoint",
    "wrapping_shl",
    "wrapping_shr",
    "wrapping_rem",
    "wrapping_div",
];
const INT_U32: &[&str] = &[
    "count_ones",
    "count_zeros",
    "leading_zeros",
    "trailing_zeros",
    "ilog2",
    "ilog10",
    "ilog",
    "trailing_ones",
    "leading_ones",
];

impl Cx<'_> {
    pub fn method_expr(&mut self, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let name = m.method.to_string();
        if let Some(item) = self.cast_unwrap(m, &name) {
            return item;
        }
        if let Some(item) = self.pop_unwrap(m, &name) {
            return item;
        }
        if let (Expr::Range(r), "contains", [e]) =
            (strip(&m.receiver), name.as_str(), m.args.iter().collect::<Vec<_>>().as_slice())
        {
            return self.range_contains(r, e);
        }
        if !self.mentions_variable(&Expr::MethodCall(m.clone())) && !self.is_local_receiver(&m.receiver) {
            return self.constant_method(m, &name, hint);
        }
        if let (Some(_), Expr::MethodCall(inner)) = (Which::of_method(&name), strip(&m.receiver)) {
            self.sums.push(std::ptr::from_ref(inner));
        }
        let recv = self.expr(&m.receiver, None);
        if !self.live() {
            return Item::Never;
        }
        self.span = m.method.span();
        if let Some(which) = self.sum_receiver(&recv, m, hint)
            && let Some((s, _)) = self.sum_as(&recv, which)
        {
            return self.sum_method(s, None, m, hint);
        }
        match recv {
            Item::Iter(it) => self.iter_method((*it).clone(), m, hint),
            Item::Sum(s) => {
                let var = self.slot_path(&m.receiver);
                self.sum_method(*s, var, m, hint)
            }
            Item::VarRef(v, path, mutable) => match self.slot(v, &path) {
                Item::Sum(s) => self.sum_method(*s, Some((v, path)), m, hint),
                slot => {
                    let _ = mutable;
                    self.method_on(slot, m, hint)
                }
            },
            recv => self.method_on(recv, m, hint),
        }
    }

    fn method_on(&mut self, recv: Item, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let name = m.method.to_string();
        match (&recv, name.as_str()) {
            (Item::Tuple(_) | Item::Closure(_), "clone" | "to_owned") => return recv,
            (Item::Place(p) | Item::Ref(p, _), _) => {
                if let Some(named) = self.named_receiver(&recv, &name, m.args.len()) {
                    return self.user_method(named, m, hint);
                }
                let ty = self.infer.shallow(&p.ty);
                let scalar = self.is_scalar_type(&ty);
                let unknown =
                    !scalar && !matches!(ty, Type::Array(..) | Type::Slice(_) | Type::Vec(_) | Type::Seq(_));
                let open =
                    matches!(ty, Type::Var(_)) && self.infer.kind(&ty) == Some(super::types::Kind::Any);
                if self.is_user_method(&ty, &name) {
                    return self.user_method(Receiver::Place(p.clone()), m, hint);
                }
                // Of a box, an `Option`, a vector: the same memory.
                if open && matches!(name.as_str(), "as_ref" | "as_mut") && m.args.is_empty() {
                    return Item::Ref(p.clone(), name == "as_mut");
                }
                // Where it is no `Option`, see `sum_receiver`.
                let maps = open && name == "map";
                // `let w = m.w.clone();`, where `w` is used as memory.
                let copies = open
                    && matches!(name.as_str(), "clone" | "to_owned")
                    && hint.is_some_and(|h| self.is_memory(h));
                if !scalar || maps || copies || open && super::memory::is_memory_method(&name) {
                    let _ = unknown;
                    return self.memory_method(recv, m, hint);
                }
            }
            (Item::Fresh(..), _) => {
                let p = self.memory(recv, "v");
                if let Some(named) = self.named_receiver(&Item::Place(p.clone()), &name, m.args.len()) {
                    return self.user_method(named, m, hint);
                }
                if self.is_user_method(&p.ty, &name) {
                    return self.user_method(Receiver::Place(p), m, hint);
                }
                return self.memory_method(Item::Place(p), m, hint);
            }
            // What a call returned was taken for a scalar until a method says that it is memory.
            (Item::Value(v), _) if super::memory::is_memory_method(&name) => {
                if let Some(place) = self.result_as_memory(*v) {
                    let ty = self.root_type(place.root);
                    return self.memory_method(Item::Place(LPlace { loc: Loc::Mem(place), ty }), m, hint);
                }
            }
            (Item::Value(_), _) => {
                if let Some(named) = self.named_receiver(&recv, &name, m.args.len()) {
                    return self.user_method(named, m, hint);
                }
            }
            (Item::Tuple(_), _) => return self.fail(m.method.span(), catalogue::not_a_scalar("a tuple")),
            (Item::Closure(_), _) => return self.fail(m.method.span(), catalogue::closure_value()),
            _ => {}
        }
        let v = self.read(recv);
        self.scalar_method(v, m)
    }

    /// A chain that begins at a local constant is still a constant; one with iterators is not an atom.
    fn is_local_receiver(&self, e: &Expr) -> bool {
        match strip(e) {
            Expr::MethodCall(m) => {
                matches!(
                    m.method.to_string().as_str(),
                    "iter"
                        | "into_iter"
                        | "chars"
                        | "windows"
                        | "chunks"
                        | "chunks_exact"
                        | "enumerate"
                        | "zip"
                        | "map"
                ) || self.is_local_receiver(&m.receiver)
            }
            Expr::Range(_) | Expr::Closure(_) | Expr::Macro(_) => true,
            _ => false,
        }
    }

    /// A method call without variables: an atom, unless it is the beginning of an iteration.
    fn constant_method(&mut self, m: &syn::ExprMethodCall, name: &str, hint: Option<&Type>) -> Item {
        let starts_loop = super::memory::makes_iterator(name)
            || m.args.iter().any(|a| matches!(strip(a), Expr::Closure(_)));
        let float_method = scalar::method(name, m.args.len()).is_some();
        if starts_loop || float_method || name == "sin_cos" {
            let recv = self.expr(&m.receiver, None);
            self.span = m.method.span();
            return match recv {
                Item::Iter(it) => self.iter_method((*it).clone(), m, hint),
                Item::Sum(s) => self.sum_method(*s, None, m, hint),
                r => self.method_on(r, m, hint),
            };
        }
        let frag = self.fragment(m.to_token_stream());
        let ty = match name {
            "len" | "count" => Type::usize(),
            "is_empty" => Type::Bool,
            "unwrap" | "expect" => match strip(&m.receiver) {
                Expr::Call(c) => match strip(&c.func) {
                    Expr::Path(p) => self.path_type(&p.path),
                    _ => self.any_type(),
                },
                _ => self.any_type(),
            },
            _ => hint.cloned().unwrap_or_else(|| self.any_type()),
        };
        let c = Pure::Atom(frag);
        if self.is_memory(&ty) {
            return Item::Fresh(crate::ir::Init::Pure(c), ty);
        }
        Item::Value(self.pure(c, name, ty))
    }

    /// `T::from(n).unwrap()` with a variable `n`.
    fn cast_unwrap(&mut self, m: &syn::ExprMethodCall, name: &str) -> Option<Item> {
        let (Expr::Call(c), "unwrap" | "expect" | "unwrap_or_else") = (strip(&m.receiver), name) else {
            return None;
        };
        let Expr::Path(p) = strip(&c.func) else { return None };
        let last = p.path.segments.last()?.ident.to_string();
        let owner = p.path.segments.iter().rev().nth(1)?.ident.to_string();
        let to = self.owner_type(&owner).filter(|t| matches!(t, Type::Float(_)))?;
        if !last.starts_with("from") || c.args.len() != 1 || !self.mentions_variable(&c.args[0]) {
            return None;
        }
        let v = self.scalar(&c.args[0], None);
        self.span = m.span();
        let path = self.fragment(p.to_token_stream());
        let pieces = vec![format!("{}(", path.0), ").unwrap()".to_string()];
        Some(Item::Value(self.pure(Pure::Template { pieces, args: vec![Operand::Value(v)] }, "cast", to)))
    }

    pub fn scalar_method(&mut self, v: Value, m: &syn::ExprMethodCall) -> Item {
        let name = m.method.to_string();
        let ty = self.value_type(v);
        let args: Vec<&Expr> = m.args.iter().collect();
        let integer = self.is_int(&ty);
        match name.as_str() {
            "clone" | "to_owned" | "into" | "copied" | "cloned" | "as_ref" | "borrow" if args.is_empty() => {
                return Item::Value(v);
            }
            "sin_cos" if !integer => return self.sin_cos(Item::Value(v)),
            "then_some" | "then" if matches!(self.infer.shallow(&ty), Type::Bool) => {
                return self.some_where(v, name == "then", m);
            }
            "partial_cmp" | "total_cmp" | "cmp" => return self.compare(v, &name, &args),
            _ => {}
        }
        if integer || matches!(self.infer.shallow(&ty), Type::Bool | Type::Opaque(_)) {
            return self.plain_method(v, m, ty);
        }
        if PREDICATES.contains(&name.as_str()) && args.is_empty() {
            return Item::Value(self.value_method(v, m, vec![], Type::Bool));
        }
        match scalar::method(&name, args.len()) {
            Some(prim) => {
                self.is_generic_float(&ty, &name);
                let mut items = vec![Item::Value(v)];
                for (a, kind) in args.iter().zip(prim.args.chars().skip(1)) {
                    let t = if kind == 'n' { Type::Int("i32".into()) } else { ty.clone() };
                    items.push(Item::Value(self.scalar(a, Some(&t))));
                }
                if !self.live() {
                    return Item::Never;
                }
                self.span = m.method.span();
                self.apply_prim(prim, &name, items)
            }
            None => self.plain_method(v, m, ty),
        }
    }

    /// What only floats have is called on a field of unknown type: in generic code over one float type, it is that one.
    fn is_generic_float(&mut self, ty: &Type, method: &str) {
        let open = matches!(self.infer.shallow(ty), Type::Var(_))
            && self.infer.kind(ty) == Some(super::types::Kind::Any);
        if let ([only], true, false) = (self.generics.floats.as_slice(), open, INT_SAME.contains(&method)) {
            let float = Type::Float(crate::ir::FloatTy::Param(only.clone()));
            self.infer.unify(ty, &float);
        }
    }

    /// `(lo..hi).contains(&x)` is two comparisons.
    fn range_contains(&mut self, r: &syn::ExprRange, e: &Expr) -> Item {
        let item = self.expr(e, None);
        let item = self.deref(item);
        self.span = e.span();
        let x = self.read(item);
        let ty = self.value_type(x);
        let upper = if matches!(r.limits, syn::RangeLimits::Closed(_)) { "<=" } else { "<" };
        let mut inside = None;
        for (bound, op) in [(&r.start, ">="), (&r.end, upper)] {
            let Some(bound) = bound else { continue };
            let b = self.scalar(bound, Some(&ty));
            if !self.live() {
                return Item::Never;
            }
            self.span = e.span();
            let test = self.pure(Pure::Binary(op, Operand::Value(x), Operand::Value(b)), "in", Type::Bool);
            inside = self.and(inside, Some(test));
        }
        let inside = inside.unwrap_or_else(|| self.bool(true));
        Item::Value(inside)
    }

    fn compare(&mut self, v: Value, name: &str, args: &[&Expr]) -> Item {
        let Some(a) = args.first() else { return Item::Value(v) };
        let w = self.scalar(a, None);
        let (tv, tw) = (self.value_type(v), self.value_type(w));
        self.infer.unify(&tv, &tw);
        let pieces = vec![String::new(), format!(".{name}(&"), ")".to_string()];
        let t = Pure::Template { pieces, args: vec![Operand::Value(v), Operand::Value(w)] };
        let ty = Type::Opaque(Frag::text("::core::cmp::Ordering"));
        Item::Value(self.pure(t, "order", ty))
    }

    fn value_method(&mut self, v: Value, m: &syn::ExprMethodCall, args: Vec<Operand>, ty: Type) -> Value {
        let turbofish = m.turbofish.as_ref().map(|t| {
            let mut t = t.clone();
            t.colon2_token = None;
            Frag::new(t.to_token_stream())
        });
        let name = m.method.to_string();
        self.pure(Pure::Method { recv: Operand::Value(v), name: name.clone(), turbofish, args }, &name, ty)
    }

    /// A method without derivative: on integers, `bool`s, and whatever else is constant.
    fn plain_method(&mut self, v: Value, m: &syn::ExprMethodCall, ty: Type) -> Item {
        let name = m.method.to_string();
        self.texts.entry(v).or_insert_with(|| Self::text(strip(&m.receiver)));
        if m.args.iter().any(|a| matches!(strip(a), Expr::Closure(_) | Expr::Reference(_))) {
            return self.opaque_method(v, m);
        }
        let same = INT_SAME.contains(&name.as_str()) && self.is_int(&ty);
        let mut args = Vec::new();
        for a in &m.args {
            let hint = if same && !name.ends_with("pow") { Some(ty.clone()) } else { None };
            let arg = self.scalar(a, hint.as_ref());
            self.texts.entry(arg).or_insert_with(|| Self::text(strip(a)));
            args.push(Operand::Value(arg));
        }
        if !self.live() {
            return Item::Never;
        }
        self.span = m.method.span();
        let result = match name.as_str() {
            _ if same => ty,
            n if INT_U32.contains(&n) => Type::Int("u32".into()),
            n if n.starts_with("is_") => Type::Bool,
            "to_bits" => self.any_type(),
            _ => self.any_type(),
        };
        Item::Value(self.value_method(v, m, args, result))
    }

    /// The call as text with holes; the receiver is a value already.
    fn opaque_method(&mut self, v: Value, m: &syn::ExprMethodCall) -> Item {
        let (method, fish, args) = (&m.method, &m.turbofish, &m.args);
        let rest = self.template(quote::quote!(.#method #fish (#args)));
        let Pure::Template { mut pieces, mut args } = rest else { return Item::Value(v) };
        pieces.insert(0, String::new());
        args.insert(0, Operand::Value(v));
        let ty = self.any_type();
        Item::Value(self.pure(Pure::Template { pieces, args }, &method.to_string(), ty))
    }

    /// An expression that is only text to us; refused later where it reads anything varied.
    pub fn opaque(&mut self, e: &impl ToTokens, hint: Option<&Type>, name: &str) -> Item {
        let t = self.template(e.to_token_stream());
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        if self.is_memory(&ty) {
            return Item::Fresh(crate::ir::Init::Pure(t), ty);
        }
        Item::Value(self.pure(t, name, ty))
    }
}

/// Whether a float or integer has the method.
pub fn is_scalar_method(name: &str, args: usize) -> bool {
    const OTHERS: &[&str] = &["sin_cos", "partial_cmp", "total_cmp", "cmp", "copied", "cloned"];
    scalar::method(name, args).is_some()
        || PREDICATES.contains(&name)
        || OTHERS.contains(&name)
        || name.starts_with("to_")
}
