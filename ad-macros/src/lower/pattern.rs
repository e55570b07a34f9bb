//! Patterns: when they match, and what they bind.
//!
//! [`Cx::test`] gives the condition under which a pattern matches (`None`: always), [`Cx::bind`] makes its names
//! known. Both look at the same item and neither changes it, so a guard may bind first and the arm again.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Lit, Pat};

use super::Cx;
use super::env::{Entry, Item, LPlace, Loc, Sum, lookup};
use super::fallible::{Which, std_variant};
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Init, Operand, Place, Proj, Pure, Value};

impl Cx<'_> {
    pub fn not(&mut self, v: Value) -> Value {
        self.pure(Pure::Unary("!", Operand::Value(v)), "not", Type::Bool)
    }
    pub fn and(&mut self, a: Option<Value>, b: Option<Value>) -> Option<Value> {
        match (a, b) {
            (Some(a), Some(b)) => {
                Some(self.pure(Pure::Binary("&&", Operand::Value(a), Operand::Value(b)), "both", Type::Bool))
            }
            (a, b) => a.or(b),
        }
    }

    /// Whether a lone name in a pattern is a constant or a variant rather than a new variable.
    fn is_constant_name(&self, p: &syn::PatIdent) -> bool {
        let name = p.ident.to_string();
        let shouts = name.len() > 1 && name.chars().all(|c| !c.is_lowercase());
        p.subpat.is_none()
            && p.by_ref.is_none()
            && (shouts || matches!(lookup(&self.scope, &name), Some(Entry::Const(_))))
    }

    // ---- binding ----

    pub fn bind(&mut self, pat: &Pat, item: Item) {
        match pat {
            Pat::Ident(p) if p.ident == "None" || self.is_constant_name(p) => {}
            Pat::Ident(p) => self.bind_ident(p, item),
            Pat::Wild(_) | Pat::Rest(_) | Pat::Lit(_) | Pat::Range(_) | Pat::Path(_) | Pat::Const(_) => {}
            Pat::Paren(p) => self.bind(&p.pat, item),
            Pat::Guard(g) => self.bind(&g.pat, item),
            Pat::Type(t) => {
                let ty = self.written_type(&t.ty);
                let item = self.coerce(item, &ty);
                self.bind(&t.pat, item);
            }
            Pat::Reference(r) => {
                let inner = self.deref(item);
                self.bind(&r.pat, inner);
            }
            Pat::Tuple(t) => {
                let parts = self.parts(item, t.elems.len());
                self.bind_list(t.elems.iter(), parts);
            }
            Pat::Slice(s) => self.bind_slice(s, item),
            Pat::TupleStruct(t) if self.variant_of(&t.path, &item).is_some() => {
                let parts = self.variant_parts(&t.path, item, t.elems.len());
                self.bind_list(t.elems.iter(), parts);
            }
            Pat::TupleStruct(t) => match self.payload(t, &item) {
                Some(inner) => self.bind_list(t.elems.iter(), vec![inner]),
                None => self.bind_fields_by_number(t, item),
            },
            Pat::Struct(s) => self.bind_struct(s, item),
            // Alternatives bind the same names, and only literal alternatives are common.
            Pat::Or(o) if o.cases.iter().all(|c| !has_names(c)) => {}
            other => {
                self.fail(other.span(), catalogue::refutable(&other.to_token_stream().to_string()));
            }
        }
    }

    fn bind_ident(&mut self, p: &syn::PatIdent, item: Item) {
        let name = p.ident.to_string();
        if let Some((_, sub)) = &p.subpat {
            self.bind(sub, item.clone());
        }
        if let Some(_r) = &p.by_ref {
            let item = self.reference(item, p.mutability.is_some());
            self.declare(&name, item, false);
            return;
        }
        let mutable = p.mutability.is_some();
        let item = self.own(item, &name, mutable);
        self.declare(&name, item, mutable);
    }

    /// What a variable holds that is bound to the item: copies what is copied, moves what moves.
    pub fn own(&mut self, item: Item, name: &str, mutable: bool) -> Item {
        match item {
            Item::Place(p) => self.own_place(p, name, mutable),
            Item::Fresh(Init::Value(v), _) => Item::Value(v),
            Item::Fresh(init, ty) => Item::Place(self.fresh_root(init, ty, name)),
            Item::Tuple(items) => {
                let part = |k: usize| format!("{name}_{k}");
                Item::Tuple(
                    items.into_iter().enumerate().map(|(k, i)| self.own(i, &part(k), mutable)).collect(),
                )
            }
            Item::Sum(s) if mutable && self.needs_memory(&s) => {
                let ty = self.item_type(&Item::Sum(s.clone()));
                let init = self.sum_init(*s);
                Item::Place(self.fresh_root(init, ty, name))
            }
            Item::Sum(s) => {
                let Sum { result, is, yes, no } = *s;
                let (yes, no) =
                    (self.own_payload(is, yes, name, mutable), self.own_error(is, no, name, mutable));
                Item::Sum(Box::new(Sum { result, is, yes, no }))
            }
            // A mutable reference variable may be set to another part: its bounds are values.
            Item::Ref(p, m) if mutable => Item::Ref(self.with_bounds(p), m),
            other => other,
        }
    }

    /// What an `Option` holds of which nothing can be made up where it is `None`: it lives in memory, as an enum does.
    fn needs_memory(&mut self, s: &Sum) -> bool {
        let payload = self.item_type(&s.yes);
        !s.result && !self.placeholder_known(&payload)
    }

    fn own_place(&mut self, p: LPlace, name: &str, mutable: bool) -> Item {
        if let Type::Tuple(ts) = self.infer.shallow(&p.ty) {
            let parts = self.parts(Item::Place(p), ts.len());
            return self.own(Item::Tuple(parts), name, mutable);
        }
        if self.is_scalar_type(&p.ty) {
            return Item::Value(self.read(Item::Place(p)));
        }
        // A variable of its own is a flag and a value: what it is set to may be of the other variant.
        if let (true, Type::Option(payload)) = (mutable, self.infer.shallow(&p.ty))
            && self.placeholder_known(&payload)
            && let Some(s) = self.sum_in(&p, Which::Option)
        {
            return self.own(Item::Sum(Box::new(s)), name, mutable);
        }
        match &p.loc {
            Loc::Const(c) if mutable => {
                Item::Place(self.fresh_root(Init::Pure(c.clone()), p.ty.clone(), name))
            }
            Loc::Const(_) => Item::Place(p),
            Loc::Mem(place) => self.own_memory(place.clone(), p.ty, name, mutable),
        }
    }

    fn own_memory(&mut self, place: Place, ty: Type, name: &str, mutable: bool) -> Item {
        let owner = self
            .vars
            .iter()
            .find(|v| matches!(&v.item, Item::Place(LPlace { loc: Loc::Mem(q), .. }) if *q == place));
        let whole = self.is_copy_or_local(&place);
        let vector = matches!(self.infer.shallow(&ty), Type::Vec(_));
        match owner {
            // A temporary, or a variable that is gone: the memory gets this name.
            None if whole => self.rename_root(&place, name),
            Some(v) if whole && v.dead => self.rename_root(&place, name),
            // Neither name can modify it, or the old one has moved away for good.
            Some(v) if whole && !v.mutable && (!mutable || vector) => {}
            _ => {
                let init = if vector && whole { Init::Move(place) } else { Init::Clone(place) };
                return Item::Place(self.fresh_root(init, ty, name));
            }
        }
        Item::Place(LPlace { loc: Loc::Mem(place), ty })
    }

    fn rename_root(&mut self, place: &Place, name: &str) {
        let is_param = self
            .func
            .params
            .iter()
            .any(|p| p.tree.leaves().iter().any(|l| **l == crate::ir::Leaf::Root(place.root)));
        if !is_param {
            self.func.roots[place.root.0 as usize].name = name.trim_start_matches("r#").to_string();
        }
    }

    /// A view with explicit bounds, so that another view of the same memory has the same form.
    fn with_bounds(&mut self, p: LPlace) -> LPlace {
        let Loc::Mem(place) = &p.loc else { return p };
        if !matches!(self.infer.shallow(&p.ty), Type::Slice(_) | Type::Seq(_))
            || matches!(place.proj.last(), Some(Proj::Range(Some(_), Some(_))))
        {
            return p;
        }
        let lo = self.int(0);
        let hi = self.len_of(&p);
        self.range_of(p, Some(lo), Some(hi))
    }

    pub fn bind_list<'p>(&mut self, pats: impl Iterator<Item = &'p Pat>, items: Vec<Item>) {
        let pats: Vec<&Pat> = pats.collect();
        let rest = pats.iter().position(|p| matches!(p, Pat::Rest(_)));
        for (pat, k) in aligned(pats.len(), rest, items.len()) {
            self.bind(pats[pat], items[k].clone());
        }
    }

    /// The parts of a tuple item, wherever it is.
    pub fn parts(&mut self, item: Item, count: usize) -> Vec<Item> {
        match item {
            Item::Tuple(items) => items,
            Item::Place(p) => (0..self.arity(&p, count))
                .map(|k| Item::Place(self.field(p.clone(), &k.to_string())))
                .collect(),
            Item::Ref(p, m) => (0..self.arity(&p, count))
                .map(|k| Item::Ref(self.field(p.clone(), &k.to_string()), m))
                .collect(),
            Item::VarRef(v, path, m) => {
                let n = match self.slot(v, &path) {
                    Item::Tuple(items) => items.len(),
                    _ => count,
                };
                (0..n).map(|k| Item::VarRef(v, path.iter().copied().chain([k]).collect(), m)).collect()
            }
            Item::Fresh(Init::Tuple(parts), ty) => {
                let types = match self.infer.shallow(&ty) {
                    Type::Tuple(ts) if ts.len() == parts.len() => ts,
                    _ => parts.iter().map(|_| self.any_type()).collect(),
                };
                parts.into_iter().zip(types).map(|(i, t)| Item::Fresh(i, t)).collect()
            }
            other => {
                self.fail(self.span, catalogue::refutable("(..)"));
                vec![other; count]
            }
        }
    }
    fn arity(&self, p: &LPlace, count: usize) -> usize {
        match self.infer.shallow(&p.ty) {
            Type::Tuple(ts) => ts.len(),
            _ => count,
        }
    }

    fn bind_slice(&mut self, s: &syn::PatSlice, item: Item) {
        let (place, by_ref) = self.sequence(item);
        let n = s.elems.len();
        let rest = s.elems.iter().position(is_rest);
        for (k, pat) in s.elems.iter().enumerate() {
            let part = match rest {
                Some(r) if k == r => {
                    let Pat::Ident(p) = pat else { continue };
                    let (lo, hi) = (self.int(k as u64), self.from_end(&place, n - 1 - k));
                    let view = self.range_of(place.clone(), Some(lo), Some(hi));
                    let item = Item::Ref(view, by_ref.unwrap_or(false));
                    let item = if by_ref.is_none() { self.deref(item) } else { item };
                    let item = self.own(item, &p.ident.to_string(), p.mutability.is_some());
                    self.declare(&p.ident.to_string(), item, p.mutability.is_some());
                    continue;
                }
                Some(r) if k > r => {
                    let i = self.from_end(&place, n - k);
                    self.index(place.clone(), i)
                }
                _ => {
                    let i = self.int(k as u64);
                    self.index(place.clone(), i)
                }
            };
            let item = match by_ref {
                Some(m) => Item::Ref(part, m),
                None => Item::Place(part),
            };
            self.bind(pat, item);
        }
    }

    /// The memory that a slice pattern takes apart, and whether it is seen through a reference.
    fn sequence(&mut self, item: Item) -> (LPlace, Option<bool>) {
        match item {
            Item::Place(p) => (p, None),
            Item::Ref(p, m) => (p, Some(m)),
            other => (self.memory(other, "v"), None),
        }
    }

    fn from_end(&mut self, p: &LPlace, back: usize) -> Value {
        let len = self.len_of(p);
        let back = self.int(back as u64);
        self.int_op("-", len, back, "i")
    }

    fn bind_struct(&mut self, s: &syn::PatStruct, item: Item) {
        for (pat, part) in self.struct_parts(s, &item) {
            self.bind(pat, part);
        }
    }

    /// The fields that a pattern takes apart, of a struct or of a variant.
    pub fn struct_parts<'p>(&mut self, s: &'p syn::PatStruct, item: &Item) -> Vec<(&'p Pat, Item)> {
        let variant = self.variant_of(&s.path, item);
        s.fields
            .iter()
            .map(|f| {
                let name = match &f.member {
                    syn::Member::Named(n) => n.to_string(),
                    syn::Member::Unnamed(k) => k.index.to_string(),
                };
                let name = variant.as_ref().map_or_else(|| name.clone(), |v| format!("{v}.{name}"));
                (&*f.pat, self.part_of(item.clone(), &name))
            })
            .collect()
    }

    /// A field as a pattern binds it: seen through a reference, it is a reference.
    fn part_of(&mut self, item: Item, name: &str) -> Item {
        match item {
            Item::Ref(p, m) => Item::Ref(self.field(p, name), m),
            item => self.field_of(item, name),
        }
    }

    /// The variant that a pattern's path names: of an enum of the user's.
    fn variant_of(&mut self, path: &syn::Path, item: &Item) -> Option<String> {
        let last = path.segments.last()?.ident.to_string();
        if std_variant(path).is_some() {
            return None;
        }
        if let Some(v) = crate::ir::variant(&crate::ir::Frag::new(path.to_token_stream())) {
            return Some(v);
        }
        // An imported variant: the item's type has another name.
        let ty = self.item_type(item);
        let of = self.user_type(&ty)?.0.to_string();
        let of = of.split('<').next()?.rsplit("::").next()?.trim().to_string();
        (path.segments.len() == 1 && of != last && !of.is_empty()).then_some(last)
    }

    fn variant_parts(&mut self, path: &syn::Path, item: Item, count: usize) -> Vec<Item> {
        let Some(v) = self.variant_of(path, &item) else { return Vec::new() };
        (0..count).map(|k| self.part_of(item.clone(), &format!("{v}.{k}"))).collect()
    }

    /// Whether the item is of this variant.
    fn is_variant(&mut self, path: &syn::Path, item: &Item) -> Value {
        let p = self.memory(item.clone(), "v");
        let path = self.fragment(path.to_token_stream());
        let tail = format!(", {} {{ .. }})", path.0);
        let (pieces, args) = match &p.loc {
            Loc::Mem(place) => (vec!["matches!(".to_string(), tail], vec![Operand::Place(place.clone())]),
            Loc::Const(c) => {
                let (mut pieces, args) = self.template_of(c, &tail);
                pieces[0].insert_str(0, "matches!(");
                (pieces, args)
            }
        };
        self.pure(Pure::Template { pieces, args }, "is", Type::Bool)
    }

    fn bind_fields_by_number(&mut self, t: &syn::PatTupleStruct, item: Item) {
        let lone = t.path.segments.len() == 1;
        if !lone || matches!(item, Item::Value(_) | Item::Sum(_)) {
            self.fail(t.span(), catalogue::refutable(&t.to_token_stream().to_string()));
            return;
        }
        for (k, p) in t.elems.iter().enumerate() {
            let part = self.field_of(item.clone(), &k.to_string());
            self.bind(p, part);
        }
    }

    /// What `Some(p)`, `Ok(p)`, `Err(p)` hold.
    fn payload(&mut self, t: &syn::PatTupleStruct, item: &Item) -> Option<Item> {
        let name = std_variant(&t.path)?;
        let (sum, by_ref) = self.sum_as(item, Which::of_variant(name)?)?;
        let (part, inner) = match name {
            "Some" | "Ok" => (0, sum.yes),
            "Err" if sum.result => (1, sum.no),
            _ => return None,
        };
        if let Item::VarRef(v, path, true) = item {
            return Some(self.payload_of(*v, path.clone(), part, inner));
        }
        Some(match by_ref {
            Some(mutable) => self.reference(inner, mutable),
            None => inner,
        })
    }

    /// The `Option` that an expression without derivative returned.
    pub fn opaque_sum(&mut self, v: Value) -> Sum {
        let ask = |cx: &mut Self, name: &str, ty: Type| {
            let recv = Operand::Value(v);
            cx.pure(Pure::Method { recv, name: name.into(), turbofish: None, args: vec![] }, name, ty)
        };
        let is = ask(self, "is_some", Type::Bool);
        let payload = self.any_type();
        let yes = ask(self, "unwrap_or_default", payload);
        Sum { result: false, is, yes: Item::Value(yes), no: Item::unit() }
    }

    fn is_memory_item(&mut self, item: &Item) -> bool {
        let ty = self.item_type(item);
        !matches!(item, Item::Value(_)) && self.user_type(&ty).is_some()
    }

    // ---- matching ----

    /// The condition under which the pattern matches; `None` where it always does.
    pub fn test(&mut self, pat: &Pat, item: &Item) -> Option<Value> {
        match pat {
            Pat::Ident(p) if p.ident == "None" => {
                let Some((sum, _)) = self.sum_as(item, Which::Option) else {
                    self.fail(p.span(), catalogue::refutable("None"));
                    return None;
                };
                Some(self.not(sum.is))
            }
            Pat::Ident(p) if self.is_constant_name(p) => {
                let path = p.ident.to_token_stream();
                Some(self.equals(item, path))
            }
            Pat::Ident(p) => p.subpat.as_ref().and_then(|(_, sub)| self.test(sub, item)),
            Pat::Wild(_) | Pat::Rest(_) => None,
            Pat::Paren(p) => self.test(&p.pat, item),
            Pat::Guard(g) => self.test(&g.pat, item),
            Pat::Type(t) => self.test(&t.pat, item),
            Pat::Reference(r) => {
                let inner = self.deref(item.clone());
                self.test(&r.pat, &inner)
            }
            Pat::Lit(l) => Some(self.equals_literal(item, &l.lit, l.to_token_stream())),
            Pat::Path(p) if std_variant(&p.path) == Some("None") => {
                let (sum, _) = self.sum_as(item, Which::Option)?;
                Some(self.not(sum.is))
            }
            Pat::Path(p) if self.is_memory_item(item) && self.variant_of(&p.path, item).is_some() => {
                Some(self.is_variant(&p.path, item))
            }
            Pat::Path(p) => Some(self.equals(item, p.to_token_stream())),
            Pat::Const(c) => Some(self.equals(item, c.to_token_stream())),
            Pat::Range(r) => self.test_range(r, item),
            Pat::Tuple(t) => {
                let parts = self.parts(item.clone(), t.elems.len());
                let rest = t.elems.iter().position(|p| matches!(p, Pat::Rest(_)));
                let pairs = aligned(t.elems.len(), rest, parts.len());
                self.test_all(pairs.into_iter().map(|(p, k)| (&t.elems[p], parts[k].clone())).collect())
            }
            Pat::Or(o) => self.test_any(&o.cases.iter().collect::<Vec<_>>(), item),
            Pat::Slice(s) => self.test_slice(s, item),
            Pat::TupleStruct(t) => self.test_variant(t, item),
            Pat::Struct(s) => {
                let is = self.variant_of(&s.path, item).map(|_| self.is_variant(&s.path, item));
                let refutable = s.fields.iter().any(|f| !is_plain(&f.pat));
                if !refutable {
                    return is;
                }
                self.and_then(is, |cx| {
                    let parts = cx.struct_parts(s, item);
                    cx.test_all(parts)
                })
            }
            other => {
                self.fail(other.span(), catalogue::refutable(&other.to_token_stream().to_string()));
                None
            }
        }
    }

    fn test_all(&mut self, pairs: Vec<(&Pat, Item)>) -> Option<Value> {
        pairs.into_iter().fold(None, |all, (p, i)| {
            let t = self.test(p, &i);
            self.and(all, t)
        })
    }

    fn test_any(&mut self, cases: &[&Pat], item: &Item) -> Option<Value> {
        let mut flags = Vec::new();
        for c in cases {
            flags.push(self.test(c, item)?);
        }
        Some(self.any(&flags))
    }

    fn equals(&mut self, item: &Item, tokens: proc_macro2::TokenStream) -> Value {
        let v = self.read(item.clone());
        let ty = self.value_type(v);
        let frag = self.fragment(tokens);
        let c = self.pure(Pure::Atom(frag), "c", ty);
        self.pure(Pure::Binary("==", Operand::Value(v), Operand::Value(c)), "is", Type::Bool)
    }

    fn equals_literal(&mut self, item: &Item, lit: &Lit, tokens: proc_macro2::TokenStream) -> Value {
        match lit {
            Lit::Bool(b) => {
                let v = self.read(item.clone());
                if b.value { v } else { self.not(v) }
            }
            lit => {
                self.tell_number(item, lit);
                self.equals(item, tokens)
            }
        }
    }

    /// What is compared with a literal is of its kind.
    fn tell_number(&mut self, item: &Item, lit: &Lit) {
        let kind = match lit {
            Lit::Int(_) => super::types::Kind::Int,
            Lit::Float(_) => super::types::Kind::Float,
            _ => return,
        };
        let (ty, number) = (self.item_type(item), self.infer.fresh(kind));
        if self.infer.kind(&ty) == Some(super::types::Kind::Any) {
            self.infer.unify(&ty, &number);
        }
    }

    fn test_range(&mut self, r: &syn::PatRange, item: &Item) -> Option<Value> {
        if let Some(syn::Expr::Lit(l)) = r.start.as_deref().or(r.end.as_deref()) {
            self.tell_number(item, &l.lit);
        }
        let v = self.read(item.clone());
        let bound = |cx: &mut Self, op: &'static str, e: &Option<Box<syn::Expr>>| {
            let tokens = e.as_ref()?.to_token_stream();
            let (ty, frag) = (cx.value_type(v), cx.fragment(tokens));
            let c = cx.pure(Pure::Atom(frag), "c", ty);
            Some(cx.pure(Pure::Binary(op, Operand::Value(v), Operand::Value(c)), "in", Type::Bool))
        };
        let lo = bound(self, ">=", &r.start);
        let hi =
            bound(self, if matches!(r.limits, syn::RangeLimits::Closed(_)) { "<=" } else { "<" }, &r.end);
        self.and(lo, hi)
    }

    fn test_slice(&mut self, s: &syn::PatSlice, item: &Item) -> Option<Value> {
        let (place, by_ref) = self.sequence(item.clone());
        let rest = s.elems.iter().position(is_rest);
        let fixed = s.elems.len() - usize::from(rest.is_some());
        let mut all = None;
        if !matches!(self.infer.shallow(&place.ty), Type::Array(..)) && !(rest.is_some() && fixed == 0) {
            let (len, n) = (self.len_of(&place), self.int(fixed as u64));
            let op = if rest.is_some() { ">=" } else { "==" };
            all =
                Some(self.pure(Pure::Binary(op, Operand::Value(len), Operand::Value(n)), "fits", Type::Bool));
        }
        let refutable = s.elems.iter().any(|p| !is_rest(p) && !is_plain(p));
        if refutable {
            // The elements exist only where the length fits.
            let tested = |cx: &mut Self| {
                let n = s.elems.len();
                let pairs = s.elems.iter().enumerate().filter(|(k, p)| rest != Some(*k) && !is_plain(p)).map(
                    |(k, p)| {
                        let i = if rest.is_some_and(|r| k > r) {
                            cx.from_end(&place, n - k)
                        } else {
                            cx.int(k as u64)
                        };
                        let part = cx.index(place.clone(), i);
                        (p, if let Some(m) = by_ref { Item::Ref(part, m) } else { Item::Place(part) })
                    },
                );
                let pairs = pairs.collect();
                cx.test_all(pairs)
            };
            return self.and_then(all, tested);
        }
        all
    }

    /// `a && b`, where `b` is evaluated only where `a` holds.
    pub fn and_then(
        &mut self,
        a: Option<Value>,
        b: impl FnOnce(&mut Self) -> Option<Value>,
    ) -> Option<Value> {
        let Some(a) = a else { return b(self) };
        let both = self.branch(
            a,
            |cx| {
                let b = b(cx);
                Item::Value(b.unwrap_or_else(|| cx.bool(true)))
            },
            |cx| Item::Value(cx.bool(false)),
        );
        Some(self.read(both))
    }

    fn test_variant(&mut self, t: &syn::PatTupleStruct, item: &Item) -> Option<Value> {
        let sum_name = std_variant(&t.path);
        if self.variant_of(&t.path, item).is_some() {
            let is = Some(self.is_variant(&t.path, item));
            if t.elems.iter().all(is_plain) {
                return is;
            }
            return self.and_then(is, |cx| {
                let parts = cx.variant_parts(&t.path, item.clone(), t.elems.len());
                let rest = t.elems.iter().position(|p| matches!(p, Pat::Rest(_)));
                let pairs = aligned(t.elems.len(), rest, parts.len());
                cx.test_all(pairs.into_iter().map(|(p, k)| (&t.elems[p], parts[k].clone())).collect())
            });
        }
        let which = Which::of_path(&t.path);
        let Some((sum, _)) = which.and_then(|which| self.sum_as(item, which)) else {
            if sum_name.is_some() || t.path.segments.len() > 1 {
                self.fail(t.span(), catalogue::refutable(&Self::text(t)));
                return None;
            }
            let all = t
                .elems
                .iter()
                .enumerate()
                .map(|(k, p)| (p, self.field_of(item.clone(), &k.to_string())))
                .collect();
            return self.test_all(all);
        };
        let (flag, inner) = match sum_name {
            Some("Err") => (self.not(sum.is), sum.no),
            _ => (sum.is, sum.yes),
        };
        match t.elems.first() {
            Some(p) if !is_plain(p) => self.and_then(Some(flag), |cx| cx.test(p, &inner)),
            _ => Some(flag),
        }
    }

    /// `&item`.
    pub fn reference(&mut self, item: Item, mutable: bool) -> Item {
        match item {
            Item::Place(p) => Item::Ref(p, mutable),
            Item::Fresh(init, ty) => Item::Ref(self.fresh_root(init, ty, "v"), mutable),
            other => other,
        }
    }
}

/// Which pattern goes with which part, with `..` at `rest`.
fn aligned(pats: usize, rest: Option<usize>, items: usize) -> Vec<(usize, usize)> {
    match rest {
        None => (0..pats.min(items)).map(|k| (k, k)).collect(),
        Some(r) => {
            let tail = pats - r - 1;
            let head = (0..r.min(items)).map(|k| (k, k));
            head.chain((0..tail).filter(|t| items + t >= tail).map(|t| (r + 1 + t, items + t - tail)))
                .collect()
        }
    }
}

fn is_rest(p: &Pat) -> bool {
    match p {
        Pat::Rest(_) => true,
        Pat::Ident(p) => p.subpat.as_ref().is_some_and(|(_, s)| matches!(**s, Pat::Rest(_))),
        _ => false,
    }
}

/// Matches anything.
fn is_plain(p: &Pat) -> bool {
    match p {
        Pat::Wild(_) | Pat::Rest(_) => true,
        Pat::Ident(p) => {
            p.subpat.is_none() && p.ident.to_string().chars().any(char::is_lowercase) && p.ident != "None"
        }
        Pat::Reference(r) => is_plain(&r.pat),
        Pat::Paren(p) => is_plain(&p.pat),
        Pat::Type(t) => is_plain(&t.pat),
        Pat::Tuple(t) => t.elems.iter().all(is_plain),
        _ => false,
    }
}

pub fn has_names(p: &Pat) -> bool {
    use syn::visit::Visit;
    struct Find(bool);
    impl<'ast> Visit<'ast> for Find {
        fn visit_pat_ident(&mut self, p: &'ast syn::PatIdent) {
            self.0 |= p.ident.to_string().chars().next().is_some_and(char::is_lowercase);
        }
    }
    let mut f = Find(false);
    f.visit_pat(p);
    f.0
}
