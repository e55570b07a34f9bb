//! An interpreter of the IR, for tests alone: small, slow, and written from the IR's documentation only.

use std::collections::HashMap;

use crate::ir::{
    Arg, Call, Func, Init, Leaf, Loop, LoopKind, Mode, Op, Operand, Place, Proj, Pure, Region, Root, Stmt,
    Tree, Ty, Value,
};
use crate::rules::Write;

/// A scalar or memory.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    F(f64),
    I(i128),
    B(bool),
    List(Vec<Data>),
    Tuple(Vec<Data>),
    Unset,
}

impl Data {
    fn f(&self) -> f64 {
        match self {
            Data::F(x) => *x,
            Data::I(i) => *i as f64,
            other => panic!("a float was expected, not {other:?}"),
        }
    }
    fn i(&self) -> i128 {
        match self {
            Data::I(i) => *i,
            Data::F(x) if x.fract() == 0.0 => *x as i128,
            other => panic!("an integer was expected, not {other:?}"),
        }
    }
    fn b(&self) -> bool {
        match self {
            Data::B(b) => *b,
            other => panic!("a bool was expected, not {other:?}"),
        }
    }
    fn text(&self) -> String {
        match self {
            Data::F(x) => format!("({x:?}f64)"),
            Data::I(i) => format!("({i})"),
            Data::B(b) => b.to_string(),
            Data::List(l) => format!("[{}]", l.iter().map(Data::text).collect::<Vec<_>>().join(", ")),
            Data::Tuple(l) => format!("({},)", l.iter().map(Data::text).collect::<Vec<_>>().join(", ")),
            Data::Unset => panic!("read of memory that does not exist"),
        }
    }
}

/// Functions by name.
pub struct Program(pub HashMap<String, Func>);

struct Frame<'p> {
    program: &'p Program,
    func: &'p Func,
    values: Vec<Data>,
    roots: Vec<Data>,
}

impl Program {
    /// The result, and the arguments afterwards.
    pub fn run(&self, name: &str, args: Vec<Data>) -> (Data, Vec<Data>) {
        let func = self.0.get(name).unwrap_or_else(|| panic!("no function {name}"));
        let mut f = Frame {
            program: self,
            func,
            values: vec![Data::Unset; func.values.len()],
            roots: vec![Data::Unset; func.roots.len()],
        };
        for (p, a) in func.params.iter().zip(args) {
            f.put(&p.tree, a);
        }
        f.region(&func.body);
        assert!(!func.body.diverges, "the function panics");
        let result = f.tree(&func.result);
        let after = func
            .params
            .iter()
            .map(|p| if p.mode == Mode::RefMut { f.tree(&p.tree) } else { Data::Unset })
            .collect();
        (result, after)
    }
}

impl Frame<'_> {
    fn put(&mut self, t: &Tree<Leaf>, d: Data) {
        match (t, d) {
            (Tree::Leaf(Leaf::Value(v)), d) => self.values[v.0 as usize] = d,
            (Tree::Leaf(Leaf::Root(r)), d) => self.roots[r.0 as usize] = d,
            (Tree::Tuple(ts), Data::Tuple(ds)) => ts.iter().zip(ds).for_each(|(t, d)| self.put(t, d)),
            (t, d) => panic!("{d:?} does not fit {t:?}"),
        }
    }
    fn tree(&self, t: &Tree<Leaf>) -> Data {
        match t {
            Tree::Leaf(Leaf::Value(v)) => self.v(*v),
            Tree::Leaf(Leaf::Root(r)) => self.roots[r.0 as usize].clone(),
            Tree::Tuple(ts) => Data::Tuple(ts.iter().map(|t| self.tree(t)).collect()),
        }
    }
    fn v(&self, v: Value) -> Data {
        let d = self.values[v.0 as usize].clone();
        assert!(d != Data::Unset, "{v} is read before it is defined, in\n{}", self.func);
        d
    }

    // ---- places ----

    fn read(&self, p: &Place) -> Data {
        let mut d = self.roots[p.root.0 as usize].clone();
        for proj in &p.proj {
            d = match (proj, d) {
                (Proj::Index(i), Data::List(l)) => l[self.v(*i).i() as usize].clone(),
                (Proj::Range(a, b), Data::List(l)) => {
                    let (a, b) = self.bounds(a, b, l.len());
                    Data::List(l[a..b].to_vec())
                }
                (Proj::Field(k), Data::Tuple(l)) => l[k.parse::<usize>().unwrap()].clone(),
                (proj, d) => panic!("no {proj:?} in {d:?}\n{}", self.func),
            };
        }
        d
    }
    fn bounds(&self, a: &Option<Value>, b: &Option<Value>, len: usize) -> (usize, usize) {
        let get = |v: &Option<Value>, d: usize| v.map_or(d, |v| self.v(v).i() as usize);
        (get(a, 0), get(b, len))
    }
    fn modify(&mut self, p: &Place, f: &mut dyn FnMut(&mut Data)) {
        let mut root = std::mem::replace(&mut self.roots[p.root.0 as usize], Data::Unset);
        self.descend(&mut root, &p.proj, f);
        self.roots[p.root.0 as usize] = root;
    }
    fn descend(&self, d: &mut Data, proj: &[Proj], f: &mut dyn FnMut(&mut Data)) {
        let Some((first, rest)) = proj.split_first() else { return f(d) };
        match (first, d) {
            (Proj::Index(i), Data::List(l)) => self.descend(&mut l[self.v(*i).i() as usize], rest, f),
            (Proj::Field(k), Data::Tuple(l)) => self.descend(&mut l[k.parse::<usize>().unwrap()], rest, f),
            (Proj::Range(a, b), Data::List(l)) => {
                let (a, b) = self.bounds(a, b, l.len());
                let mut part = Data::List(l[a..b].to_vec());
                self.descend(&mut part, rest, f);
                if let Data::List(new) = part {
                    l[a..b].clone_from_slice(&new);
                }
            }
            (proj, d) => panic!("no {proj:?} in {d:?}\n{}", self.func),
        }
    }
    fn write(&mut self, p: &Place, d: Data) {
        self.modify(p, &mut |x| *x = d.clone());
    }

    fn init(&mut self, i: &Init) -> Data {
        match i {
            Init::Value(v) => self.v(*v),
            Init::List { elems, .. } => Data::List(elems.iter().map(|e| self.init(e)).collect()),
            Init::Repeat { elem, len, .. } => Data::List(vec![self.init(elem); self.v(*len).i() as usize]),
            Init::Tuple(elems) => Data::Tuple(elems.iter().map(|e| self.init(e)).collect()),
            Init::Struct { fields, .. } => Data::Tuple(fields.iter().map(|(_, e)| self.init(e)).collect()),
            Init::Clone(p) => self.read(p),
            Init::Move(p) => {
                let d = self.read(p);
                self.write(p, Data::Unset);
                d
            }
            Init::Empty(_) => Data::List(Vec::new()),
            Init::Pure(p) => self.pure(p),
            Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => unreachable!("lowering makes no tangents"),
        }
    }

    // ---- expressions ----

    fn operand(&self, o: &Operand) -> Data {
        match o {
            Operand::Value(v) => self.v(*v),
            Operand::Place(p) | Operand::Ref(p) | Operand::RefMut(p) => self.read(p),
        }
    }

    fn pure(&mut self, p: &Pure) -> Data {
        match p {
            Pure::Atom(a) => constant(&a.0.to_string()),
            Pure::Unary(op, a) => match (self.operand(a), *op) {
                (Data::B(b), "!") => Data::B(!b),
                (Data::I(i), "-") => Data::I(-i),
                (Data::F(x), "-") => Data::F(-x),
                (d, op) => panic!("{op} {d:?}"),
            },
            Pure::Binary(op, a, b) => binary(op, &self.operand(a), &self.operand(b)),
            Pure::Method { recv, name, args, .. } => {
                let args: Vec<Data> = args.iter().map(|a| self.operand(a)).collect();
                method(&self.operand(recv), name, &args)
            }
            Pure::Call { path, args } => {
                let args = args.iter().map(|a| self.operand(a)).collect();
                self.program.run(&path.0.to_string(), args).0
            }
            Pure::Cast(a, ty) => match (ty.0.to_string().as_str(), self.operand(a)) {
                ("f64" | "f32", d) => Data::F(d.f()),
                (_, Data::B(b)) => Data::I(b as i128),
                (_, Data::F(x)) => Data::I(x as i128),
                (_, d) => d,
            },
            Pure::Index(base, i) => match self.pure(base) {
                Data::List(l) => l[self.operand(i).i() as usize].clone(),
                d => panic!("index of {d:?}"),
            },
            Pure::Field(base, k) => match self.pure(base) {
                Data::Tuple(l) => l[k.parse::<usize>().unwrap()].clone(),
                d => panic!("field of {d:?}"),
            },
            Pure::Template { pieces, args } => {
                let mut text = String::new();
                for (k, p) in pieces.iter().enumerate() {
                    text.push_str(p);
                    if let Some(a) = args.get(k) {
                        text.push_str(&self.operand(a).text());
                    }
                }
                constant(&text)
            }
        }
    }

    // ---- statements ----

    fn region(&mut self, r: &Region) {
        for s in &r.stmts {
            self.stmt(s);
        }
    }

    fn set(&mut self, s: &Stmt, d: Data) {
        let v = s.results[0];
        match (&self.func.value(v).ty, &d) {
            (Ty::Float(_), Data::I(_)) => panic!("{v} is a float and gets {d:?}, in\n{}", self.func),
            (Ty::Int(_), Data::F(_)) => panic!("{v} is an integer and gets {d:?}, in\n{}", self.func),
            _ => {}
        }
        self.values[v.0 as usize] = d;
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::Pure(p) => {
                let mut d = self.pure(p);
                if let (Ty::Float(_), Data::I(i)) = (&self.func.value(s.results[0]).ty, &d)
                    && matches!(p, Pure::Atom(_))
                {
                    d = Data::F(*i as f64);
                }
                self.set(s, d);
            }
            Op::Prim(p, args) => {
                let args: Vec<Data> = args.iter().map(|&a| self.v(a)).collect();
                let d = match p.write {
                    Write::Infix(op) => binary(op, &args[0], &args[1]),
                    Write::Prefix(_) => Data::F(-args[0].f()),
                    Write::Method(name) => method(&args[0], name, &args[1..]),
                };
                self.set(s, d);
            }
            Op::Cast(a) | Op::StopGradient(a) => {
                let d = self.v(*a);
                self.set(s, d);
            }
            Op::Load(p) => {
                let d = self.read(p);
                self.set(s, d);
            }
            Op::Store(p, v) => {
                let d = self.v(*v);
                self.write(p, d);
            }
            Op::Add(p, v) => {
                let d = binary("+", &self.read(p), &self.v(*v));
                self.write(p, d);
            }
            Op::New(r, i) => {
                let d = self.init(i);
                self.roots[r.0 as usize] = d;
            }
            Op::Assign(p, i) => {
                let d = self.init(i);
                self.write(p, d);
            }
            Op::CopyFrom(a, b) => {
                let d = self.read(b);
                let (Data::List(old), Data::List(new)) = (self.read(a), &d) else {
                    panic!("copy of no list")
                };
                assert_eq!(old.len(), new.len());
                self.write(a, d);
            }
            Op::Fill(p, v) => {
                let d = self.v(*v);
                self.modify(p, &mut |x| match x {
                    Data::List(l) => l.iter_mut().for_each(|e| *e = d.clone()),
                    x => panic!("fill of {x:?}"),
                });
            }
            Op::Swap(a, b) => {
                let (x, y) = (self.read(a), self.read(b));
                self.write(a, y);
                self.write(b, x);
            }
            Op::Push(p, i) => {
                let d = self.init(i);
                self.modify(p, &mut |x| match x {
                    Data::List(l) => l.push(d.clone()),
                    x => panic!("push to {x:?}"),
                });
            }
            Op::Pop(p, l) => {
                let mut out = Data::Unset;
                self.modify(p, &mut |x| {
                    if let Data::List(l) = x {
                        out = l.pop().expect("non-empty")
                    }
                });
                self.put(&Tree::Leaf(*l), out);
            }
            Op::If { cond, then, otherwise } => {
                let r = if self.v(*cond).b() { then } else { otherwise };
                self.region(r);
                assert!(!r.diverges, "a panic of the program");
                for (&x, &y) in s.results.iter().zip(&r.yields) {
                    self.values[x.0 as usize] = self.v(y);
                }
            }
            Op::Loop(l) => self.run_loop(l, s),
            Op::Call(c) => self.call(c),
            Op::Effect(p) => self.effect(p),
            Op::Panic(p) => panic!("a panic of the program: {p:?}"),
            Op::Lin(_) | Op::AddAll(..) => unreachable!("lowering makes no linear code"),
        }
    }

    /// Calls that modify memory; printing and assertions are passed over.
    fn effect(&mut self, p: &Pure) {
        match p {
            Pure::Call { path, args } => drop(self.call_effect(&path.0.to_string(), args)),
            Pure::Template { pieces, args } if pieces[0].starts_with("*(") && args.len() > 1 => {
                // `*(&mut out) = f(..)` of one result.
                let name = pieces[1]
                    .trim_start_matches(')')
                    .trim()
                    .trim_start_matches('=')
                    .trim()
                    .trim_end_matches('(');
                let d = self.call_effect(name.trim(), &args[1..]);
                if let Operand::RefMut(out) = &args[0] {
                    self.write(out, d);
                }
            }
            _ => {}
        }
    }
    fn call_effect(&mut self, name: &str, args: &[Operand]) -> Data {
        let (result, after) = self.program.run(name, args.iter().map(|a| self.operand(a)).collect());
        for (a, d) in args.iter().zip(after) {
            if let Operand::RefMut(p) = a {
                self.write(p, d);
            }
        }
        result
    }

    fn run_loop(&mut self, l: &Loop, s: &Stmt) {
        for c in &l.carried {
            self.values[c.param.0 as usize] = self.v(c.init);
        }
        let mut turns = 0;
        match &l.kind {
            LoopKind::Range { index, lo, hi, step, rev } => {
                let (lo, hi) = (self.v(*lo).i(), self.v(*hi).i());
                let step = step.map_or(1, |s| self.v(s).i() as usize);
                let all: Vec<i128> = if *rev {
                    (lo..hi).rev().step_by(step).collect()
                } else {
                    (lo..hi).step_by(step).collect()
                };
                for i in all {
                    self.values[index.0 as usize] = Data::I(i);
                    if self.turn(l) {
                        break;
                    }
                }
            }
            LoopKind::While(c) => loop {
                self.region(c);
                if !self.v(c.yields[0]).b() || self.turn(l) {
                    break;
                }
                turns += 1;
                assert!(turns < 100_000, "the loop does not end, in\n{}", self.func);
            },
        }
        for (&x, c) in s.results.iter().zip(&l.carried) {
            self.values[x.0 as usize] = self.v(c.param);
        }
    }
    /// One iteration; whether it was the last.
    fn turn(&mut self, l: &Loop) -> bool {
        self.region(&l.body);
        assert!(!l.body.diverges, "a panic of the program");
        let next: Vec<Data> = l.body.yields.iter().map(|&y| self.v(y)).collect();
        for (c, d) in l.carried.iter().zip(next) {
            self.values[c.param.0 as usize] = d;
        }
        l.exit.is_some_and(|e| self.v(e).b())
    }

    fn call(&mut self, c: &Call) {
        let args = c.args.iter().map(|a| match a {
            Arg::Value(t) | Arg::Lend(t) => self.tree(t),
            Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.read(p),
            Arg::Zero | Arg::NoAccumulator => Data::Unset,
        });
        let (result, after) = self.program.run(&c.callee.path.0.to_string(), args.collect());
        for (a, d) in c.args.iter().zip(after) {
            if let Arg::RefMut(p) = a {
                self.write(p, d);
            }
        }
        self.put(&c.result, result);
    }

    #[allow(dead_code)]
    fn root(&self, r: Root) -> &Data {
        &self.roots[r.0 as usize]
    }
}

fn binary(op: &str, a: &Data, b: &Data) -> Data {
    match (a, b, op) {
        (Data::F(x), Data::F(y), _) => match op {
            "+" => Data::F(x + y),
            "-" => Data::F(x - y),
            "*" => Data::F(x * y),
            "/" => Data::F(x / y),
            "%" => Data::F(x % y),
            "<" => Data::B(x < y),
            "<=" => Data::B(x <= y),
            ">" => Data::B(x > y),
            ">=" => Data::B(x >= y),
            "==" => Data::B(x == y),
            "!=" => Data::B(x != y),
            _ => panic!("float {op}"),
        },
        (Data::I(x), Data::I(y), _) => match op {
            "+" => Data::I(x + y),
            "-" => {
                assert!(x - y >= -1_000_000);
                Data::I(x - y)
            }
            "*" => Data::I(x * y),
            "/" => Data::I(x / y),
            "%" => Data::I(x % y),
            "<" => Data::B(x < y),
            "<=" => Data::B(x <= y),
            ">" => Data::B(x > y),
            ">=" => Data::B(x >= y),
            "==" => Data::B(x == y),
            "!=" => Data::B(x != y),
            "&" => Data::I(x & y),
            "|" => Data::I(x | y),
            "^" => Data::I(x ^ y),
            "<<" => Data::I(x << y),
            ">>" => Data::I(x >> y),
            _ => panic!("integer {op}"),
        },
        (Data::B(x), Data::B(y), _) => Data::B(match op {
            "&&" | "&" => *x && *y,
            "||" | "|" => *x || *y,
            "^" | "!=" => x != y,
            "==" => x == y,
            _ => panic!("bool {op}"),
        }),
        (_, _, "==") => Data::B(a == b),
        (_, _, "!=") => Data::B(a != b),
        _ => panic!("{a:?} {op} {b:?}"),
    }
}

fn method(recv: &Data, name: &str, args: &[Data]) -> Data {
    match recv {
        Data::F(x) => float_method(*x, name, args),
        Data::I(i) => int_method(*i, name, args),
        Data::List(l) => match name {
            "len" => Data::I(l.len() as i128),
            _ => panic!("list.{name}"),
        },
        d => panic!("{d:?}.{name}"),
    }
}

fn float_method(x: f64, name: &str, args: &[Data]) -> Data {
    let a = |k: usize| args[k].f();
    Data::F(match name {
        "is_nan" => return Data::B(x.is_nan()),
        "is_finite" => return Data::B(x.is_finite()),
        "is_sign_negative" => return Data::B(x.is_sign_negative()),
        "sin" => x.sin(),
        "cos" => x.cos(),
        "tan" => x.tan(),
        "exp" => x.exp(),
        "exp_m1" => x.exp_m1(),
        "exp2" => x.exp2(),
        "ln" => x.ln(),
        "ln_1p" => x.ln_1p(),
        "log2" => x.log2(),
        "log10" => x.log10(),
        "log" => x.log(a(0)),
        "sqrt" => x.sqrt(),
        "cbrt" => x.cbrt(),
        "recip" => x.recip(),
        "asin" => x.asin(),
        "acos" => x.acos(),
        "atan" => x.atan(),
        "sinh" => x.sinh(),
        "cosh" => x.cosh(),
        "tanh" => x.tanh(),
        "asinh" => x.asinh(),
        "acosh" => x.acosh(),
        "atanh" => x.atanh(),
        "abs" => x.abs(),
        "floor" => x.floor(),
        "ceil" => x.ceil(),
        "round" => x.round(),
        "signum" => x.signum(),
        "max" => x.max(a(0)),
        "min" => x.min(a(0)),
        "powf" => x.powf(a(0)),
        "powi" => x.powi(args[0].i() as i32),
        "atan2" => x.atan2(a(0)),
        "hypot" => x.hypot(a(0)),
        "mul_add" => x.mul_add(a(0), a(1)),
        "clamp" => x.clamp(a(0), a(1)),
        "to_radians" => x.to_radians(),
        "rem_euclid" => x.rem_euclid(a(0)),
        _ => panic!("float method {name}"),
    })
}

fn int_method(i: i128, name: &str, args: &[Data]) -> Data {
    let a = |k: usize| args[k].i();
    Data::I(match name {
        "max" => i.max(a(0)),
        "min" => i.min(a(0)),
        "pow" => i.pow(a(0) as u32),
        "abs" => i.abs(),
        "rem_euclid" => i.rem_euclid(a(0)),
        "saturating_sub" => (i - a(0)).max(0),
        "wrapping_sub" => i - a(0),
        "div_ceil" => (i + a(0) - 1) / a(0),
        "clamp" => i.clamp(a(0), a(1)),
        "count_ones" => i.count_ones() as i128,
        _ => panic!("integer method {name}"),
    })
}

/// The value of an expression without variables.
fn constant(text: &str) -> Data {
    let e: syn::Expr = syn::parse_str(text).unwrap_or_else(|e| panic!("`{text}` is no expression: {e}"));
    eval(&e, &HashMap::new())
}

fn eval(e: &syn::Expr, consts: &HashMap<String, syn::Expr>) -> Data {
    use syn::{Expr, Lit};
    let go = |e: &Expr| eval(e, consts);
    match e {
        Expr::Lit(l) => match &l.lit {
            Lit::Float(f) => Data::F(f.base10_parse().unwrap()),
            Lit::Int(i) if i.suffix().starts_with('f') => Data::F(i.base10_parse().unwrap()),
            Lit::Int(i) => Data::I(i.base10_parse().unwrap()),
            Lit::Bool(b) => Data::B(b.value),
            _ => Data::Tuple(vec![]),
        },
        Expr::Paren(p) => go(&p.expr),
        Expr::Group(p) => go(&p.expr),
        Expr::Reference(r) => go(&r.expr),
        Expr::Cast(c) => match quote::quote!(#c).to_string().ends_with("f64") {
            true => Data::F(go(&c.expr).f()),
            false => Data::I(go(&c.expr).i()),
        },
        Expr::Unary(u) => match go(&u.expr) {
            Data::F(x) => Data::F(-x),
            Data::I(i) => Data::I(-i),
            Data::B(b) => Data::B(!b),
            d => d,
        },
        Expr::Binary(b) => {
            let op = &b.op;
            binary(&quote::quote!(#op).to_string(), &go(&b.left), &go(&b.right))
        }
        Expr::Array(a) => Data::List(a.elems.iter().map(go).collect()),
        Expr::Tuple(a) => Data::Tuple(a.elems.iter().map(go).collect()),
        Expr::Repeat(r) => Data::List(vec![go(&r.expr); go(&r.len).i() as usize]),
        Expr::Index(i) => match (go(&i.expr), go(&i.index)) {
            (Data::List(l), k) => l[k.i() as usize].clone(),
            (d, _) => panic!("index of {d:?}"),
        },
        Expr::Block(b) => {
            let mut inner = consts.clone();
            let mut last = Data::Tuple(vec![]);
            for s in &b.block.stmts {
                match s {
                    syn::Stmt::Item(syn::Item::Const(c)) => {
                        drop(inner.insert(c.ident.to_string(), (*c.expr).clone()))
                    }
                    syn::Stmt::Expr(e, _) => last = eval(e, &inner),
                    _ => {}
                }
            }
            last
        }
        Expr::MethodCall(m) => match m.method.to_string().as_str() {
            "to_vec" | "clone" | "unwrap" => go(&m.receiver),
            "is_some" => Data::B(true),
            "iter" => go(&m.receiver),
            name => method(&go(&m.receiver), name, &m.args.iter().map(go).collect::<Vec<_>>()),
        },
        Expr::Path(p) => {
            let name = p.path.segments.last().unwrap().ident.to_string();
            match (name.as_str(), consts.get(&name)) {
                (_, Some(c)) => eval(c, consts),
                ("PI", _) => Data::F(std::f64::consts::PI),
                ("EPSILON", _) => Data::F(f64::EPSILON),
                ("INFINITY", _) => Data::F(f64::INFINITY),
                ("NEG_INFINITY", _) => Data::F(f64::NEG_INFINITY),
                ("MAX", _) => Data::F(f64::MAX),
                ("SCALE", _) => Data::F(2.5),
                ("TABLE", _) => Data::List([0.5, 1.5, 2.5].map(Data::F).to_vec()),
                _ => panic!("path {name}"),
            }
        }
        Expr::Call(c) => match quote::quote!(#c).to_string().replace(' ', "").as_str() {
            "::core::default::Default::default()" => Data::F(0.0),
            other => panic!("call {other}"),
        },
        other => panic!("constant {}", quote::quote!(#other)),
    }
}

/// What a test passes.
pub trait ToData {
    fn data(&self) -> Data;
}
impl ToData for f64 {
    fn data(&self) -> Data {
        Data::F(*self)
    }
}
impl ToData for bool {
    fn data(&self) -> Data {
        Data::B(*self)
    }
}
macro_rules! ints {
    ($($t:ty)*) => { $(impl ToData for $t {
        fn data(&self) -> Data {
            Data::I(*self as i128)
        }
    })* };
}
ints!(i32 i64 u32 u64 usize);
impl<T: ToData> ToData for [T] {
    fn data(&self) -> Data {
        Data::List(self.iter().map(ToData::data).collect())
    }
}
impl<T: ToData, const N: usize> ToData for [T; N] {
    fn data(&self) -> Data {
        self[..].data()
    }
}
impl<T: ToData> ToData for Vec<T> {
    fn data(&self) -> Data {
        self[..].data()
    }
}
impl<T: ToData + ?Sized> ToData for &T {
    fn data(&self) -> Data {
        (**self).data()
    }
}
impl<T: ToData + ?Sized> ToData for &mut T {
    fn data(&self) -> Data {
        (**self).data()
    }
}
impl ToData for () {
    fn data(&self) -> Data {
        Data::Tuple(vec![])
    }
}
impl<A: ToData, B: ToData> ToData for (A, B) {
    fn data(&self) -> Data {
        Data::Tuple(vec![self.0.data(), self.1.data()])
    }
}
impl<A: ToData, B: ToData, C: ToData> ToData for (A, B, C) {
    fn data(&self) -> Data {
        Data::Tuple(vec![self.0.data(), self.1.data(), self.2.data()])
    }
}
