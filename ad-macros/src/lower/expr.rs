//! Expressions: one arm for each kind; the work is in the files beside this one.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Expr, Lit, UnOp};

use super::Cx;
use super::env::{Item, LPlace};
use super::types::{Kind, Type};
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Pure, Value};

impl Cx<'_> {
    /// Lowers an expression. `hint` is what its type is expected to be; it decides what the result of an unknown
    /// call is, and types literals.
    pub fn expr(&mut self, e: &Expr, hint: Option<&Type>) -> Item {
        if !self.live() {
            return Item::Never;
        }
        if self.depth > 400 {
            return self.fail(e.span(), catalogue::too_deep("an expression"));
        }
        self.depth += 1;
        let item = self.expr_kind(e, hint);
        self.depth -= 1;
        item
    }

    fn expr_kind(&mut self, e: &Expr, hint: Option<&Type>) -> Item {
        match e {
            Expr::Lit(l) => self.literal(&l.lit, e, hint),
            Expr::Path(p) => self.path_expr(p),
            Expr::Paren(p) => self.expr(&p.expr, hint),
            Expr::Group(g) => self.expr(&g.expr, hint),
            Expr::Unary(u) => self.unary(u, hint),
            Expr::Binary(b) => self.binary(b, hint),
            Expr::Assign(a) => self.assign_expr(a),
            Expr::Block(b) => self.block_expr(b, hint),
            Expr::If(i) => self.if_expr(i, hint),
            Expr::Let(l) => {
                let c = self.let_condition(l);
                Item::Value(c)
            }
            Expr::Match(m) => self.match_expr(m, hint),
            Expr::ForLoop(f) => self.for_loop(f),
            Expr::While(w) => self.while_loop(w),
            Expr::Loop(l) => self.endless_loop(l, hint),
            Expr::Break(b) => self.break_expr(b),
            Expr::Continue(c) => self.continue_expr(c),
            Expr::Return(r) => self.return_expr(r),
            Expr::Tuple(t) => self.tuple_expr(t, hint),
            Expr::Array(a) => self.array_expr(a, hint),
            Expr::Repeat(r) => self.repeat_expr(&r.expr, &r.len, false, hint),
            Expr::Index(i) => self.index_expr(i),
            Expr::Field(f) => self.field_expr(f),
            Expr::Reference(r) => self.reference_expr(r, hint),
            Expr::Cast(c) => self.cast(c),
            Expr::Call(c) => self.call_expr(c, hint),
            Expr::MethodCall(m) => self.method_expr(m, hint),
            Expr::Closure(c) => self.closure_expr(c),
            Expr::Range(r) => self.range_expr(r),
            Expr::Struct(s) => self.struct_expr(s, hint),
            Expr::Macro(m) => self.macro_call(&m.mac, hint, false),
            Expr::Try(t) => self.try_expr(t, hint),
            other => self.refused(other),
        }
    }

    fn refused(&mut self, e: &Expr) -> Item {
        let m = match e {
            Expr::Unsafe(u) => return self.fail(u.unsafe_token.span, catalogue::unsafe_code()),
            Expr::Async(a) => return self.fail(a.async_token.span, catalogue::async_code("async")),
            Expr::Await(a) => return self.fail(a.await_token.span, catalogue::async_code(".await")),
            Expr::Yield(y) => return self.fail(y.yield_token.span, catalogue::async_code("yield")),
            Expr::Const(c) => {
                let frag = Frag::new(c.to_token_stream());
                let ty = self.any_type();
                return Item::Value(self.pure(Pure::Atom(frag), "c", ty));
            }
            Expr::RawAddr(_) => {
                catalogue::unsupported("a raw pointer", "memory behind it may alias", "use `&` or `&mut`")
            }
            Expr::TryBlock(_) => catalogue::unsupported(
                "a `try` block",
                "it is not in stable Rust",
                "use a labelled block with `break`",
            ),
            Expr::Infer(_) => catalogue::unsupported(
                "`_` as an expression",
                "it stands only on the left of an assignment",
                "write the value",
            ),
            _ => catalogue::unsupported(
                "this expression",
                "its meaning is not known to the macro",
                "write it with arithmetic, loops and calls",
            ),
        };
        self.fail(e.span(), m)
    }

    /// An expression as a scalar.
    pub fn scalar(&mut self, e: &Expr, hint: Option<&Type>) -> Value {
        let item = self.expr(e, hint);
        self.span = e.span();
        let v = self.read(item);
        if let Some(t) = hint
            && self.is_scalar_type(t)
        {
            let tv = self.value_type(v);
            self.infer.unify(&tv, t);
        }
        v
    }

    /// Adapts an item to the type it is known to have.
    pub fn coerce(&mut self, item: Item, ty: &Type) -> Item {
        let ty = self.infer.shallow(ty);
        if let (Type::Tuple(ts), false) = (&ty, matches!(item, Item::Never)) {
            if ts.is_empty() {
                return Item::unit();
            }
            let by_ref = matches!(item, Item::Ref(..) | Item::VarRef(..));
            if !by_ref {
                let parts = self.parts(item, ts.len());
                let typed = |k: usize| ts.get(k);
                let parts = parts.into_iter().enumerate().map(|(k, p)| match typed(k) {
                    Some(t) => self.coerce(p, t),
                    None => p,
                });
                return Item::Tuple(parts.collect());
            }
        }
        self.unify_item(&item, &ty);
        let item = self.with_arguments(item, &ty);
        match item {
            Item::Place(p) if self.is_scalar_type(&ty) && self.is_scalar_type(&p.ty) => {
                Item::Value(self.read(Item::Place(p)))
            }
            // What an operator or a method of the user's returned is a number after all.
            Item::Place(p) if self.is_number(&ty) && self.user_type(&p.ty).is_some() => {
                let p = LPlace { ty, ..p };
                Item::Value(self.read(Item::Place(p)))
            }
            other => other,
        }
    }

    /// `C { m: [x, y] }` of a generic `C` is a `C<2>` where that is written: a literal does not say its arguments.
    fn with_arguments(&mut self, item: Item, ty: &Type) -> Item {
        let Type::Named(whole) = ty else { return item };
        let bare = |of: &Type| {
            matches!(of, Type::Named(n) if !n.0.to_string().contains('<')
                && whole.0.to_string().contains('<')
                && super::user_method::head(&n.0) == super::user_method::head(&whole.0))
        };
        match item {
            Item::Fresh(init, of) if bare(&of) => Item::Fresh(init, ty.clone()),
            Item::Place(p) if bare(&p.ty) => {
                if let super::env::Loc::Mem(place) = &p.loc
                    && place.proj.is_empty()
                {
                    self.rtypes[place.root.0 as usize] = ty.clone();
                }
                Item::Place(LPlace { ty: ty.clone(), ..p })
            }
            item => item,
        }
    }

    fn is_number(&self, ty: &Type) -> bool {
        matches!(ty, Type::Float(_) | Type::Int(_) | Type::Bool)
    }

    fn literal(&mut self, lit: &Lit, e: &Expr, hint: Option<&Type>) -> Item {
        let tokens = lit.to_token_stream();
        let ty = match lit {
            Lit::Float(f) => self.number_type(f.suffix(), Kind::Float),
            Lit::Int(i) if i.suffix() == "f64" || i.suffix() == "f32" => {
                self.number_type(i.suffix(), Kind::Float)
            }
            Lit::Int(i) => self.number_type(i.suffix(), Kind::Int),
            Lit::Bool(_) => Type::Bool,
            _ => Type::Opaque(Frag::new(tokens.clone())),
        };
        if let Some(h) = hint {
            self.infer.unify(&ty, h);
        }
        self.span = e.span();
        Item::Value(self.pure(Pure::Atom(Frag::new(tokens)), "c", ty))
    }

    fn number_type(&mut self, suffix: &str, kind: Kind) -> Type {
        match suffix {
            "" => self.infer.fresh(kind),
            "f64" => Type::F64,
            "f32" => Type::Float(crate::ir::FloatTy::F32),
            int => Type::Int(int.to_string()),
        }
    }

    fn unary(&mut self, u: &syn::ExprUnary, hint: Option<&Type>) -> Item {
        match u.op {
            UnOp::Deref(_) => {
                let item = self.expr(&u.expr, None);
                self.deref(item)
            }
            UnOp::Neg(_) => {
                // A negative literal is one constant.
                if let Expr::Lit(l) = super::place::strip(&u.expr)
                    && matches!(l.lit, Lit::Int(_) | Lit::Float(_))
                {
                    let item = self.literal(&l.lit, &u.expr, hint);
                    let ty = self.item_type(&item);
                    self.stmts.pop();
                    let op = &u.op;
                    let tokens = quote::quote!(#op #l);
                    let v = self.pure(Pure::Atom(Frag::new(tokens)), "c", ty);
                    self.negative.insert(v);
                    return Item::Value(v);
                }
                let item = self.expr(&u.expr, hint);
                let item = self.believed(item);
                if !self.live() {
                    return Item::Never;
                }
                self.span = u.span();
                if let Some(item) = self.user_operator("-", &item, None) {
                    return item;
                }
                self.span = u.expr.span();
                let names = self.candidates(&item);
                let v = self.read(item.clone());
                self.guessed(v, &item);
                self.span = u.span();
                let negative = self.negate(v);
                self.remember(negative, names);
                Item::Value(negative)
            }
            UnOp::Not(_) => {
                let v = self.scalar(&u.expr, hint);
                let ty = self.value_type(v);
                self.span = u.span();
                Item::Value(self.pure(Pure::Unary("!", crate::ir::Operand::Value(v)), "not", ty))
            }
            _ => self.fail(
                u.span(),
                catalogue::unsupported(
                    "this operator",
                    "its meaning is not known to the macro",
                    "use a method",
                ),
            ),
        }
    }

    fn tuple_expr(&mut self, t: &syn::ExprTuple, hint: Option<&Type>) -> Item {
        let hints = match hint.map(|h| self.infer.shallow(h)) {
            Some(Type::Tuple(ts)) if ts.len() == t.elems.len() => ts.into_iter().map(Some).collect(),
            _ => vec![None; t.elems.len()],
        };
        let mut items = Vec::new();
        for (k, (e, h)) in t.elems.iter().zip(hints).enumerate() {
            let mut item = self.expr(e, h.as_ref());
            if !self.live() {
                return Item::Never;
            }
            if t.elems.iter().skip(k + 1).any(|e| self.may_write(e)) {
                item = self.held(item);
            }
            let item = match &h {
                Some(h) => self.coerce(item, h),
                None => item,
            };
            items.push(self.settle(item));
        }
        Item::Tuple(items)
    }

    /// `[a, b]`
    pub fn array_expr(&mut self, a: &syn::ExprArray, hint: Option<&Type>) -> Item {
        let elems: Vec<&Expr> = a.elems.iter().collect();
        self.list(&elems, false, hint)
    }

    /// `[a, b]` or `vec![a, b]`.
    pub fn list(&mut self, elems: &[&Expr], vec: bool, hint: Option<&Type>) -> Item {
        let elem = self.elem_hint(hint);
        let mut inits = Vec::new();
        let mut ty = elem.clone();
        for (k, e) in elems.iter().enumerate() {
            let mut item = self.expr(e, Some(&elem));
            if !self.live() {
                return Item::Never;
            }
            if elems[k + 1..].iter().any(|e| self.may_write(e)) {
                item = self.held(item);
            }
            self.span = e.span();
            ty = self.merge_elem(ty, &item);
            inits.push(self.init_of(item));
        }
        let ty = Box::new(ty);
        let ty = if vec { Type::Vec(ty) } else { Type::Array(ty, Frag::text(&elems.len().to_string())) };
        Item::Fresh(Init::List { elems: inits, vec }, ty)
    }

    pub fn elem_hint(&mut self, hint: Option<&Type>) -> Type {
        let known = hint.map(|h| self.infer.shallow(h).peel()).and_then(|h| h.elem().cloned());
        known.unwrap_or_else(|| self.any_type())
    }

    /// The element type of a list with one more element.
    fn merge_elem(&mut self, ty: Type, item: &Item) -> Type {
        self.unify_item(item, &ty);
        let of_item = self.item_type(item);
        if matches!(self.infer.shallow(&ty), Type::Seq(_) | Type::Var(_)) { of_item } else { ty }
    }

    /// `[e; n]` or `vec![e; n]`.
    pub fn repeat_expr(&mut self, e: &Expr, n: &Expr, vec: bool, hint: Option<&Type>) -> Item {
        let elem = self.elem_hint(hint);
        let item = self.expr(e, Some(&elem));
        let ty = self.merge_elem(elem, &item);
        let init = self.init_of(item);
        let (len, ty) = if vec {
            (self.scalar(n, Some(&Type::usize())), Type::Vec(Box::new(ty)))
        } else {
            let frag = self.fragment(n.to_token_stream());
            let len = self.pure(Pure::Atom(frag.clone()), "n", Type::usize());
            (len, Type::Array(Box::new(ty), frag))
        };
        self.span = e.span();
        Item::Fresh(Init::Repeat { elem: Box::new(init), len, vec }, ty)
    }

    fn struct_expr(&mut self, s: &syn::ExprStruct, hint: Option<&Type>) -> Item {
        let mut fields = Vec::new();
        let ty = self.literal_in(&s.path, hint);
        let variant = crate::ir::variant(&Frag::new(s.path.to_token_stream()));
        for (k, f) in s.fields.iter().enumerate() {
            self.refuse_box(&f.expr);
            let mut item = self.expr(&f.expr, None);
            if s.fields.iter().skip(k + 1).any(|f| self.may_write(&f.expr)) {
                item = self.held(item);
            }
            self.span = f.member.span();
            if let Type::Named(n) = &ty {
                let member = f.member.to_token_stream().to_string();
                let member = variant.as_ref().map_or_else(|| member.clone(), |v| format!("{v}.{member}"));
                let key = (n.0.to_string(), member);
                let t = self.item_type(&item);
                let known = self.fields.entry(key).or_insert(t).clone();
                self.unify_item(&item, &known);
            }
            fields.push((f.member.to_token_stream().to_string(), self.init_of(item)));
        }
        if let Some(rest) = &s.rest {
            return self.struct_update(rest, ty, fields);
        }
        Item::Fresh(Init::Struct { path: Frag::new(s.path.to_token_stream()), fields }, ty)
    }

    /// `S { k: x, ..base }`: a copy of the base, whose fields are then written.
    fn struct_update(&mut self, base: &Expr, ty: Type, fields: Vec<(String, Init)>) -> Item {
        let item = match (&ty, is_default(base)) {
            // Apart from the literal, nothing tells whose default it is.
            (Type::Named(n), true) => {
                let n = &n.0;
                let init = Pure::Atom(Frag::new(quote::quote!(<#n as ::core::default::Default>::default())));
                Item::Fresh(Init::Pure(init), ty.clone())
            }
            _ => self.expr(base, Some(&ty)),
        };
        if !self.live() {
            return Item::Never;
        }
        self.span = base.span();
        let p = self.memory(item, "base");
        let super::env::Loc::Mem(place) = p.loc else { return Item::Never };
        let copy = self.fresh_root(Init::Clone(place), ty, "updated");
        let super::env::Loc::Mem(place) = copy.loc.clone() else { return Item::Never };
        for (name, init) in fields {
            let field = place.field(&name);
            match init {
                Init::Value(v) => self.stmt(crate::ir::Op::Store(field, v)),
                init => self.stmt(crate::ir::Op::Assign(field, init)),
            }
        }
        Item::Place(copy)
    }

    fn block_expr(&mut self, b: &syn::ExprBlock, hint: Option<&Type>) -> Item {
        let Some(label) = &b.label else { return self.block(&b.block, hint) };
        let name = label.name.ident.to_string();
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        let var = self.hidden("value", Item::Uninit(ty));
        let brk = self.new_target();
        self.jumps.push(super::Jump { label: Some(name), brk, cont: None, value: Some(var) });
        self.catch(brk, |cx| {
            let item = cx.block(&b.block, hint);
            if cx.live() {
                cx.set_slot(var, &[], item);
            }
            Item::Never
        });
        self.jumps.pop();
        self.slot(var, &[])
    }

    pub fn if_expr(&mut self, i: &syn::ExprIf, hint: Option<&Type>) -> Item {
        if let Some(item) = self.if_let_alternatives(i, hint) {
            return item;
        }
        let scope = self.scope.clone();
        let cond = self.condition(&i.cond, &i.then_branch.stmts);
        if !self.live() {
            return Item::Never;
        }
        self.span = i.if_token.span;
        let unit = Type::unit();
        let hint = if i.else_branch.is_some() { hint } else { Some(&unit) };
        let item = self.branch(
            cond.value,
            |cx| {
                cond.bind(cx);
                let v = cx.block(&i.then_branch, hint);
                cx.arm_value(v, hint)
            },
            |cx| {
                cx.scope = scope.clone();
                match &i.else_branch {
                    Some((_, e)) => {
                        let v = cx.expr(e, hint);
                        cx.arm_value(v, hint)
                    }
                    None => Item::unit(),
                }
            },
        );
        self.scope = scope;
        item
    }

    /// What an arm evaluates to, taken while its memory is at hand.
    pub fn arm_value(&mut self, item: Item, hint: Option<&Type>) -> Item {
        if !self.live() {
            return Item::Never;
        }
        match hint {
            Some(h) => {
                let item = self.coerce(item, h);
                self.settle(item)
            }
            None => self.settle(item),
        }
    }
}

/// `Default::default()`
fn is_default(e: &Expr) -> bool {
    let Expr::Call(c) = super::place::strip(e) else { return false };
    let Expr::Path(p) = super::place::strip(&c.func) else { return false };
    let names: Vec<String> = p.path.segments.iter().map(|s| s.ident.to_string()).collect();
    c.args.is_empty() && p.qself.is_none() && names.ends_with(&["Default".to_string(), "default".to_string()])
}

/// The type that a literal makes: of a variant, the enum.
pub fn literal_type(path: &syn::Path) -> Type {
    let whole = Frag::new(path.to_token_stream());
    if crate::ir::variant(&whole).is_none() {
        return Type::Named(whole);
    }
    let mut of = path.clone();
    of.segments.pop();
    of.segments.pop_punct();
    Type::Named(Frag::new(of.to_token_stream()))
}
