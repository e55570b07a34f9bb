//! Places: elements, fields, sub-slices, lengths, dereferencing.
//!
//! Rust's borrow rules are what makes a reference a mere name for a place: while it is in use, nobody else
//! modifies the memory, and the index values in it are frozen where it is made.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, Member, RangeLimits};

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::types::{Kind, Type};
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Operand, Proj, Pure, Value};

impl Cx<'_> {
    fn elem_type(&mut self, t: &Type) -> Type {
        let t = self.infer.shallow(t);
        if let Some(e) = t.elem() {
            return e.clone();
        }
        let elem = self.any_type();
        if self.infer.kind(&t) == Some(Kind::Any) {
            self.infer.unify(&t, &Type::seq(elem.clone()));
        }
        elem
    }

    /// `place[i]`
    pub fn index(&mut self, p: LPlace, i: Value) -> LPlace {
        let ty = self.elem_type(&p.ty);
        let ti = self.value_type(i);
        self.infer.unify(&ti, &Type::usize());
        let loc = match p.loc {
            Loc::Mem(place) => Loc::Mem(place.index(i)),
            Loc::Const(c) => Loc::Const(Pure::Index(Box::new(c), Operand::Value(i))),
        };
        LPlace { loc, ty }
    }

    /// `place[lo..hi]`
    pub fn range_of(&mut self, p: LPlace, lo: Option<Value>, hi: Option<Value>) -> LPlace {
        for v in lo.iter().chain(&hi) {
            let t = self.value_type(*v);
            self.infer.unify(&t, &Type::usize());
        }
        if lo.is_none() && hi.is_none() {
            return p;
        }
        let elem = self.elem_type(&p.ty);
        let ty = Type::Slice(Box::new(elem));
        match p.loc {
            Loc::Mem(mut place) => {
                place.proj.push(Proj::Range(lo, hi));
                LPlace { loc: Loc::Mem(place), ty }
            }
            Loc::Const(_) => {
                let q = self.materialize(p);
                self.range_of(q, lo, hi)
            }
        }
    }

    /// A constant as memory.
    pub fn materialize(&mut self, p: LPlace) -> LPlace {
        match p.loc {
            Loc::Const(c) => self.fresh_root(Init::Pure(c), p.ty, "table"),
            Loc::Mem(_) => p,
        }
    }

    /// `place.name`
    pub fn field(&mut self, p: LPlace, name: &str) -> LPlace {
        let ty = match self.infer.shallow(&p.ty) {
            Type::Tuple(ts) => {
                name.parse::<usize>().ok().and_then(|k| ts.get(k)).cloned().unwrap_or_else(|| self.any_type())
            }
            Type::Named(n) => self.field_type(&n, name),
            _ => self.any_type(),
        };
        let loc = match p.loc {
            Loc::Mem(place) => Loc::Mem(place.field(name)),
            Loc::Const(c) => Loc::Const(Pure::Field(Box::new(c), name.to_string())),
        };
        LPlace { loc, ty }
    }

    /// What is known of a field of this type.
    pub fn field_type(&mut self, of: &Frag, name: &str) -> Type {
        let open = self.any_type();
        self.fields.entry((of.0.to_string(), name.to_string())).or_insert(open).clone()
    }

    /// `item.name`, through references.
    pub fn field_of(&mut self, item: Item, name: &str) -> Item {
        let number = name.parse::<usize>().ok();
        match (item, number) {
            (Item::Tuple(items), Some(k)) if k < items.len() => {
                items.into_iter().nth(k).unwrap_or(Item::Never)
            }
            (Item::Place(p), _) | (Item::Ref(p, _), _) => Item::Place(self.field(p, name)),
            (Item::VarRef(v, path, _), Some(k)) => {
                let slot = self.slot(v, &path);
                self.field_of(slot, &k.to_string())
            }
            (Item::Fresh(init, ty), _) => match self.fresh_field(init, ty, name) {
                Ok(item) => item,
                Err((init, ty)) => {
                    let p = self.fresh_root(init, ty, "v");
                    Item::Place(self.field(p, name))
                }
            },
            (other, _) => {
                if let Item::Value(v) = other
                    && let Some(place) = self.result_as_memory(v)
                {
                    let ty = self.any_type();
                    return Item::Place(self.field(LPlace { loc: Loc::Mem(place), ty }, name));
                }
                if matches!(other, Item::Value(_)) {
                    // The value of an unknown call was taken for a scalar.
                    return self.opaque_field(other, name);
                }
                self.fail(self.span, catalogue::no_fields(name))
            }
        }
    }
    fn fresh_field(&mut self, init: Init, ty: Type, name: &str) -> Result<Item, (Init, Type)> {
        match init {
            Init::Struct { path, fields } => match fields.iter().position(|(n, _)| n == name) {
                Some(k) => {
                    let t = self.any_type();
                    Ok(Item::Fresh(fields[k].1.clone(), t))
                }
                None => Err((Init::Struct { path, fields }, ty)),
            },
            other => Err((other, ty)),
        }
    }
    /// A field of something constant that is held as a value (`config().tol`).
    fn opaque_field(&mut self, item: Item, name: &str) -> Item {
        let v = self.read(item);
        let ty = self.any_type();
        let pieces = vec![String::new(), format!(".{name}")];
        Item::Value(self.pure(Pure::Template { pieces, args: vec![Operand::Value(v)] }, name, ty))
    }

    /// `place.len()`
    pub fn len_of(&mut self, p: &LPlace) -> Value {
        if let Type::Array(_, n) = self.infer.shallow(&p.ty) {
            return self.pure(Pure::Atom(n), "n", Type::usize());
        }
        match &p.loc {
            Loc::Const(c) => {
                let (pieces, args) = self.template_of(c, ".len()");
                self.pure(Pure::Template { pieces, args }, "n", Type::usize())
            }
            Loc::Mem(place) => {
                let recv = Operand::Place(place.clone());
                self.pure(
                    Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] },
                    "n",
                    Type::usize(),
                )
            }
        }
    }

    /// A constant expression followed by text, as a template.
    pub fn template_of(&self, c: &Pure, after: &str) -> (Vec<String>, Vec<Operand>) {
        fn walk(c: &Pure, text: &mut String, pieces: &mut Vec<String>, args: &mut Vec<Operand>) {
            match c {
                Pure::Atom(a) => text.push_str(&a.0.to_string()),
                Pure::Index(base, i) => {
                    walk(base, text, pieces, args);
                    text.push('[');
                    pieces.push(std::mem::take(text));
                    args.push(i.clone());
                    text.push(']');
                }
                Pure::Field(base, name) => {
                    walk(base, text, pieces, args);
                    text.push_str(&format!(".{name}"));
                }
                Pure::Template { pieces: p, args: a } => {
                    for (k, piece) in p.iter().enumerate() {
                        text.push_str(piece);
                        if let Some(arg) = a.get(k) {
                            pieces.push(std::mem::take(text));
                            args.push(arg.clone());
                        }
                    }
                }
                // Constants are made of the forms above.
                Pure::Unary(..)
                | Pure::Binary(..)
                | Pure::Method { .. }
                | Pure::Call { .. }
                | Pure::Cast(..) => {}
            }
        }
        let (mut text, mut pieces, mut args) = (String::new(), Vec::new(), Vec::new());
        walk(c, &mut text, &mut pieces, &mut args);
        text.push_str(after);
        pieces.push(text);
        (pieces, args)
    }

    /// `*item`
    pub fn deref(&mut self, item: Item) -> Item {
        match item {
            Item::Ref(p, _) => Item::Place(p),
            Item::VarRef(v, path, _) => self.slot(v, &path),
            other => other,
        }
    }

    pub fn index_expr(&mut self, e: &syn::ExprIndex) -> Item {
        let base = self.expr(&e.expr, None);
        let base = match base {
            Item::VarRef(..) => self.deref(base),
            b => b,
        };
        let p = match base {
            Item::Place(p) | Item::Ref(p, _) => p,
            Item::Value(v) => match self.result_as_memory(v) {
                Some(place) => LPlace { ty: self.root_type(place.root), loc: Loc::Mem(place) },
                None => return self.index_constant(base, e),
            },
            other => self.memory(other, "v"),
        };
        if let Expr::Range(r) = strip(&e.index) {
            let (lo, hi) = self.bounds(r);
            return Item::Place(self.range_of(p, lo, hi));
        }
        // `map[&key]`: of no sequence.
        if matches!(strip(&e.index), Expr::Reference(_)) {
            return self.opaque(e, None, "entry");
        }
        let i = self.scalar(&e.index, Some(&Type::usize()));
        self.span = e.expr.span();
        Item::Place(self.index(p, i))
    }
    fn index_constant(&mut self, base: Item, e: &syn::ExprIndex) -> Item {
        let v = self.read(base);
        let i = self.scalar(&e.index, None);
        let ty = self.any_type();
        let pieces = vec![String::new(), "[".into(), "]".into()];
        Item::Value(self.pure(
            Pure::Template { pieces, args: vec![Operand::Value(v), Operand::Value(i)] },
            "c",
            ty,
        ))
    }

    /// The half-open bounds of a range expression.
    pub fn bounds(&mut self, r: &syn::ExprRange) -> (Option<Value>, Option<Value>) {
        let lo = r.start.as_ref().map(|e| self.scalar(e, None));
        let hi = r.end.as_ref().map(|e| self.scalar(e, None));
        let hi = match (hi, &r.limits) {
            (Some(h), RangeLimits::Closed(_)) => Some(self.plus_one(h)),
            (h, _) => h,
        };
        if let (Some(a), Some(b)) = (lo, hi) {
            let (ta, tb) = (self.value_type(a), self.value_type(b));
            self.infer.unify(&ta, &tb);
        }
        (lo, hi)
    }
    fn plus_one(&mut self, h: Value) -> Value {
        let ty = self.value_type(h);
        let one = match self.literal_of(h) {
            Some(n) => return self.pure(Pure::Atom(crate::ir::Frag::text(&(n + 1).to_string())), "c", ty),
            None => self.pure(Pure::Atom(crate::ir::Frag::text("1")), "c", ty),
        };
        self.int_op("+", h, one, "end")
    }

    pub fn field_expr(&mut self, e: &syn::ExprField) -> Item {
        let base = self.expr(&e.base, None);
        let name = match &e.member {
            Member::Named(n) => n.to_string(),
            Member::Unnamed(k) => k.index.to_string(),
        };
        self.span = e.member.span();
        self.field_of(base, &name)
    }

    /// `&e`, `&mut e`
    pub fn reference_expr(&mut self, e: &syn::ExprReference, hint: Option<&Type>) -> Item {
        let mutable = e.mutability.is_some();
        if let Some((v, path)) = self.slot_path(&e.expr)
            && !matches!(
                self.slot(v, &path),
                Item::Place(_) | Item::Ref(..) | Item::VarRef(..) | Item::Closure(_) | Item::Iter(_)
            )
        {
            return Item::VarRef(v, path, mutable);
        }
        // What patterns say of what a call returned, they say of a reference to it, too.
        let inner = hint.map(|h| h.clone().peel()).filter(|h| self.holds_sum(h));
        let item = self.expr(&e.expr, inner.as_ref());
        match item {
            Item::Place(LPlace { loc: Loc::Const(_), .. }) if mutable => {
                self.fail(e.span(), catalogue::const_borrow())
            }
            Item::Ref(p, m) if !matches!(strip(&e.expr), Expr::Unary(_)) => Item::Ref(p, m),
            other => self.reference(other, mutable),
        }
    }

    /// The variable (or part of a tuple variable) that an expression names.
    pub fn slot_path(&mut self, e: &Expr) -> Option<(usize, Vec<usize>)> {
        match strip(e) {
            Expr::Path(p) => {
                let name = p.path.get_ident()?.to_string();
                match super::env::lookup(&self.scope, &name)? {
                    super::env::Entry::Var(v) => Some((*v, Vec::new())),
                    _ => None,
                }
            }
            Expr::Field(f) => {
                let Member::Unnamed(k) = &f.member else { return None };
                let (v, mut path) = self.slot_path(&f.base)?;
                match self.slot(v, &path) {
                    Item::Tuple(_) => {
                        path.push(k.index as usize);
                        Some((v, path))
                    }
                    Item::VarRef(w, mut inner, _) => match self.slot(w, &inner) {
                        Item::Tuple(_) => {
                            inner.push(k.index as usize);
                            Some((w, inner))
                        }
                        _ => None,
                    },
                    _ => None,
                }
            }
            Expr::Unary(u) if matches!(u.op, syn::UnOp::Deref(_)) => {
                let (v, path) = self.slot_path(&u.expr)?;
                match self.slot(v, &path) {
                    Item::VarRef(w, inner, _) => Some((w, inner)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The whole text of an expression, for messages.
    pub fn text(e: &impl ToTokens) -> String {
        let mut table = crate::emit::Table::new();
        let whole = table.put(e.to_token_stream());
        table.show(&whole)
    }
}

/// Without parentheses and invisible groups.
pub fn strip(e: &Expr) -> &Expr {
    match e {
        Expr::Paren(p) => strip(&p.expr),
        Expr::Group(g) => strip(&g.expr),
        e => e,
    }
}
